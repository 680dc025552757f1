import * as z from 'zod/mini';
import type { MovedTile } from '../dashboards/moveTiles';
import type { FailureReport } from '../failure';
import type { RunStop } from './envelope';
import { parsePayload } from './parsePayload';

export interface UpgradeDashboardsPayload {
  /** Classic SLOs of this app and the platform SLOs that stand for them. */
  pairs: { key: string; successor: string }[];
  /** True writes nothing and answers what would be done. */
  dryRun?: boolean;
  /** Only these dashboards: what an earlier call left. Without it, all of this app. */
  boards?: string[];
}

/** A dashboard of this app that shows one of the classic SLOs. */
export interface UpgradedBoard {
  id: string;
  name: string;
  url: string;
  /** With `dryRun`, what would become of it. `edited-by-user` is left alone: its tiles are for that person to change. */
  outcome: 'updated' | 'edited-by-user' | 'failed';
  tiles: MovedTile[];
  /** False where its tables of budgets go on computing the classic SLOs until it is made again. */
  isWhole: boolean;
  failure: FailureReport | null;
}

export interface UpgradeDashboardsValue extends RunStop {
  dryRun: boolean;
  /** Dashboards that show none of them are not listed. */
  boards: UpgradedBoard[];
  /** How many were looked at. */
  read: number;
  /** Ids of those that nobody got to: send them again. */
  remaining: string[];
}

const schema: z.ZodMiniType<UpgradeDashboardsPayload> = z.object({
  pairs: z
    .array(z.object({ key: z.string().check(z.minLength(1)), successor: z.string().check(z.minLength(1)) }))
    .check(z.minLength(1, 'must name at least one SLO'), z.maxLength(10_000)),
  dryRun: z.optional(z.boolean()),
  boards: z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1), z.maxLength(1000))),
});

export const parseUpgradeDashboards = (input: unknown): UpgradeDashboardsPayload => parsePayload(schema, input);
