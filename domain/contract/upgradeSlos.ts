import * as z from 'zod';
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

const schema: z.ZodType<UpgradeSlosPayload> = z
  .object({
    keys: z.array(z.string().min(1)).min(1, 'must name at least one SLO').max(10_000).optional(),
    series: z.boolean().optional(),
  })
  .refine(({ keys, series }) => series !== true || (keys !== undefined && keys.length <= 20), {
    path: ['series'],
    message: 'goes with at most 20 "keys"',
  });

export const parseUpgradeSlos = (input: unknown): UpgradeSlosPayload => parsePayload(schema, input ?? {});
