import * as z from 'zod/mini';
import type { FailureReport } from '../../failure';
import type { ScheduledTier } from '../../slo/burn/burnTier';
import type { RunStop } from '../envelope';
import { parsePayload } from '../parsePayload';

/** Input of the workflow action `check-burn`. Payloads of earlier versions stay stored in workflows: what is not known is not read. */
export interface CheckBurnPayload {
  /** Minutes between two runs of the workflow, so that events outlive the next ones; 15 without it. */
  cadenceMinutes?: number | undefined;
}

/** What one run of the check did; small, since a workflow keeps it. */
export interface CheckBurnValue extends RunStop {
  asOf: string;
  /** SLOs of the platform engine made by this app, and how many of them this run looked at. The next run goes on with the others. */
  slos: number;
  looked: number;
  /** Breaches that last, the first ones; how many they are altogether. */
  open: { key: string; name: string; since: string; tiers: readonly ScheduledTier[] }[];
  openCount: number;
  opened: number;
  changed: number;
  refreshed: number;
  ended: number;
  /** Too little was measured to say anything; what was said before stays. */
  frozen: number;
  /** Means of usage, those whose query or window is not ours any more, and those that allow no bad slot. */
  notLooked: { headroom: number; unreadable: number; noBudget: number };
  /** `events` open problems; `bizevents` and `nothing` do not, because this environment takes no events any more. */
  writtenAs: 'events' | 'bizevents' | 'nothing';
  /** Events that were not written, and queries that were not answered: their SLOs come first in the next run. */
  failed: number;
  /** The first ones. */
  failures: FailureReport[];
}

/** An event lives six hours at most, and has to outlive the next run and one that fails. */
const slowestCadence = 180;

const schema: z.ZodMiniType<CheckBurnPayload> = z.object({
  cadenceMinutes: z.optional(
    z
      .number()
      .check(
        z.minimum(1, 'must be at least 1 minute'),
        z.maximum(slowestCadence, 'must be at most 180 minutes: an event closes after six hours'),
      ),
  ),
});

export const parseCheckBurn = (input: unknown): CheckBurnPayload => parsePayload(schema, input ?? {});
