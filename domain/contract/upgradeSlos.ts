import * as z from 'zod/mini';
import type { FailureReport } from '../failure';
import type { UpgradeItem } from '../slo/upgrade/upgradeItem';
import type { RunStop, Warning } from './envelope';
import { parsePayload } from './parsePayload';

export interface UpgradeSlosPayload {
  /** Only these (`UpgradeItem.key`): what an earlier call left, or one to look at closely. Without it, every classic SLO on ECS. */
  keys?: string[];
  /** True adds both curves slot by slot; meant for few at a time. Default false. */
  series?: boolean;
}

export interface UpgradeSlosValue extends RunStop {
  asOf: string;
  items: UpgradeItem[];
  /** What could not be found out; neither possible nor impossible. Ask again. */
  failed: { key: string; name: string; failure: FailureReport }[];
  /** Keys that nobody got to: send them again. */
  remaining: string[];
  /** Classic SLOs that have nothing to do with ECS, and were left alone. */
  others: number;
  warnings: Warning[];
}

const schema: z.ZodMiniType<UpgradeSlosPayload> = z
  .object({
    keys: z.optional(
      z
        .array(z.string().check(z.minLength(1)))
        .check(z.minLength(1, 'must name at least one SLO'), z.maxLength(10_000)),
    ),
    series: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ keys, series }) => series !== true || (keys !== undefined && keys.length <= 20), {
      path: ['series'],
      message: 'goes with at most 20 "keys"',
    }),
  );

export const parseUpgradeSlos = (input: unknown): UpgradeSlosPayload => parsePayload(schema, input ?? {});
