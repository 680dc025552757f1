import * as z from 'zod/mini';
import type { FailureReport } from '../failure';
import type { Engine } from '../model/slo';
import type { RunStop, Warning } from './envelope';
import { parsePayload } from './parsePayload';
import { engineSchema } from './schemas';

export interface DeleteSlosPayload {
  engine: Engine;
  keys: string[];
  /**
   * Classic SLOs that this app did not make, by settings object id; in the answer the id stands for the key. Only one that an upgrade
   * made a platform SLO for can be named, and `successor` is that one's key.
   */
  foreign?: { id: string; successor: string }[];
  /** True deletes nothing and answers only what else refers to the SLOs. */
  preview?: boolean;
  /** True deletes the burn alerts that this app made for them too. Default false. */
  withAlerts?: boolean;
}

/** Something else that refers to an SLO. */
export interface SloReference {
  key: string;
  kind: 'burn-alert' | 'dashboard' | 'metric-event';
  id: string;
  name: string;
}

export interface DeleteSlosValue extends RunStop {
  results: { key: string; outcome: 'deleted' | 'absent' | 'failed'; failure: FailureReport | null }[];
  /** Keys that nothing became of, because the run stopped early: send them again. */
  remaining: string[];
  /** With `preview`: what else refers to them, as far as this app can see. */
  references: SloReference[];
  /** Where that look fell short, e.g. because there are too many dashboards to read, or for want of a permission. */
  warnings?: Warning[];
}

const schema: z.ZodMiniType<DeleteSlosPayload> = z
  .object({
    engine: engineSchema,
    keys: z.array(z.string().check(z.minLength(1))).check(z.maxLength(10_000)),
    foreign: z.optional(
      z
        .array(z.object({ id: z.string().check(z.minLength(1)), successor: z.string().check(z.minLength(1)) }))
        .check(z.maxLength(10_000)),
    ),
    preview: z.optional(z.boolean()),
    withAlerts: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ keys, foreign = [] }) => keys.length + foreign.length > 0, {
      path: ['keys'],
      message: 'must name at least one SLO',
    }),
    z.refine(({ engine, foreign = [] }) => engine === 'classic' || foreign.length === 0, {
      path: ['foreign'],
      message: 'goes with engine "classic" only',
    }),
  );

export const parseDeleteSlos = (input: unknown): DeleteSlosPayload => parsePayload(schema, input);
