import * as z from 'zod/mini';
import type { Engine, NoDataPolicy, Slo, SloStatus } from '../model/slo';
import type { Lint } from '../model/planItem';
import type { Place } from '../model/sloKey';
import type { RunStop } from './envelope';
import { parsePayload } from './parsePayload';
import { engineSchema } from './schemas';

export interface ListSlosPayload {
  /** Without it, both engines. */
  engine?: Engine;
  /** Only these (`SloRow.id`); for evaluating what an earlier call left pending. */
  ids?: string[];
  /** False answers definitions without values, fast. Default true. */
  evaluate?: boolean;
  /** True adds each SLO as it is stored, for export and for comparing with what was applied. Default false. */
  definitions?: boolean;
  /** Leaves out so many and answers as many of the rest as one answer holds; only with `evaluate: false`. */
  offset?: number;
}

export interface SloRow {
  /** Null for an SLO that is not ours. */
  key: string | null;
  id: string;
  name: string;
  engine: Engine;
  status: SloStatus;
  /** Percent; null when it could not be evaluated. */
  value: number | null;
  target: number;
  warning: number;
  window: string;
  /** Remaining share of the error budget in percent: (value − target) / (100 − target) × 100; negative when spent. */
  errorBudget: number | null;
  /** Of the last hour, or of the last time slot where one is wider, in slots as wide as the value's; null when not told. */
  burnRate: number | null;
  /** Width in minutes of the time slots that value and burn rate are made of; null when it is no share of slots, or not known. */
  slotMinutes?: number | null;
  /** True for a mean of usage, which has no good and bad minutes. Left out where nobody looked. */
  isHeadroom?: boolean;
  /** Minutes with data ÷ minutes of the window, 0 to 1, maintenance in neither; null when unknown. */
  coverage: number | null;
  /** How many of the newest minutes coverage leaves out, since their data is on its way. Left out where nobody looked. */
  newestLeftOut?: number;
  /** True when it was not made by this app. */
  foreign: boolean;
  /** True when there was no time to evaluate it: ask again with its id. Its status is `NO_DATA` until then. */
  pending: boolean;
  /** Why there is no value, or what the platform remarked; null when all is well. */
  message: string | null;
  /** Hours until the budget is spent at that burn rate; null when it is not being spent, or not known. */
  exhaustedInHours: number | null;
  /** When it was last changed and by whom, as far as the platform tells. */
  modified: { at: string | null; by: string | null } | null;
  /** True when it is no longer what this app applied; null when that is not recorded. Left out where nobody looked. */
  edited?: boolean | null;
  /** Remarks on the SLO as it is stored, e.g. that one of others takes raw usage for its SLI. Left out where nobody looked. */
  lints?: Lint[];
  /** What it makes of slots without data; null when it has no such policy. Left out where nobody looked. */
  noData?: NoDataPolicy | null;
  /** The cluster that its query picks by name; null where it names none. Left out of classic ones. */
  place?: Place | null;
  /** As stored; only with `definitions`. */
  definition?: Slo;
}

export interface ListSlosValue extends RunStop {
  asOf: string;
  slos: SloRow[];
  /** What could not be read, e.g. the other engine's SLOs for want of a permission. */
  warnings: { code: string; message: string }[];
  /** With `offset`: how many did not fit into this answer. */
  rest?: number;
}

const schema: z.ZodMiniType<ListSlosPayload> = z
  .object({
    engine: z.optional(engineSchema),
    ids: z.optional(z.array(z.string().check(z.minLength(1))).check(z.maxLength(10_000))),
    evaluate: z.optional(z.boolean()),
    definitions: z.optional(z.boolean()),
    offset: z.optional(z.int().check(z.minimum(0, 'must not be negative'))),
  })
  .check(
    z.refine(({ offset, evaluate }) => offset === undefined || evaluate === false, {
      path: ['offset'],
      message: 'goes with evaluate: false only',
    }),
  );

export const parseListSlos = (input: unknown): ListSlosPayload => parsePayload(schema, input ?? {});
