import * as z from 'zod';
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

const schema: z.ZodType<UpgradeDashboardsPayload> = z.object({
  pairs: z
    .array(z.object({ key: z.string().min(1), successor: z.string().min(1) }))
    .min(1, 'must name at least one SLO')
    .max(10_000),
  dryRun: z.boolean().optional(),
  boards: z.array(z.string().min(1)).min(1).max(1000).optional(),
});

export const parseUpgradeDashboards = (input: unknown): UpgradeDashboardsPayload => parsePayload(schema, input);
