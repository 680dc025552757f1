import * as z from 'zod/mini';
import type { FailureReport } from '../failure';
import type { Engine } from '../model/slo';
import { burnTierIds, type BurnTierId } from '../model/burnTier';
import type { AlertSimulation } from '../slo/alerts/alertSimulation';
import type { NearestWorkable } from '../slo/alerts/nearestWorkable';
import type { RunStop } from './envelope';
import { parsePayload } from './parsePayload';
import { engineSchema } from './schemas';

export interface CreateBurnAlertsPayload {
  engine: Engine;
  keys: string[];
  /** Without it, those that an objective gets by default: two at most. */
  tiers?: BurnTierId[];
  /** With `tiers`: removes the alerts of this app of every other tier. Without it, those that work stay. */
  exact?: boolean;
  /** So many bad slots at least before a fast or slow alert fires; default 2 where the objective allows two. */
  minBadSlots?: number;
  /** Writes nothing: says what would be written and plays each alert back on the history. */
  dryRun?: boolean;
}

export interface BurnAlertResult {
  key: string;
  tier: BurnTierId;
  /**
   * `unsupported`: no alert of this engine can be this tier for this objective; the failure says why. `removed`: an alert that
   * this app made before and would not make any more. With `dryRun`, what would become of it.
   */
  outcome: 'created' | 'updated' | 'unchanged' | 'removed' | 'unsupported' | 'failed';
  /** Settings object id; null when there is none. */
  objectId: string | null;
  failure: FailureReport | null;
  /** What makes the alert fire, in words; null where there is none. */
  fires: string | null;
  /** Share of the error budget that is gone when it fires, percent; null where there is none. */
  spent: number | null;
  /** Unsupported: the nearest settings with which it would work, each by itself. */
  nearest: NearestWorkable | null;
  /** What else was done or is to be known, e.g. that an alert of an earlier version was removed. */
  note: string | null;
  /** With `dryRun`: when it would have fired; null where it was not played back, and the note says why. */
  simulation: AlertSimulation | null;
}

/** How many alerts of this kind an environment takes, and has before this call; those of others included. */
export interface AlertRoom {
  limit: number;
  used: number;
}

export interface CreateBurnAlertsValue extends RunStop {
  dryRun: boolean;
  results: BurnAlertResult[];
  /** Keys that nothing became of, because the run stopped early: send them again. */
  remaining: string[];
  /** Null when a throttled API did not let it be counted. */
  room: AlertRoom | null;
}

const schema: z.ZodMiniType<CreateBurnAlertsPayload> = z.object({
  engine: engineSchema,
  keys: z
    .array(z.string().check(z.minLength(1)))
    .check(z.minLength(1, 'must name at least one SLO'), z.maxLength(10_000)),
  tiers: z.optional(z.array(z.enum(burnTierIds)).check(z.minLength(1, 'must name at least one tier'))),
  minBadSlots: z.optional(z.int().check(z.minimum(1, 'must be at least 1'), z.maximum(60, 'must be at most 60'))),
  exact: z.optional(z.boolean()),
  dryRun: z.optional(z.boolean()),
});

export const parseCreateBurnAlerts = (input: unknown): CreateBurnAlertsPayload => parsePayload(schema, input);
