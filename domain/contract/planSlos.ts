import * as z from 'zod/mini';
import type { FailureReport } from '../failure';
import type { Target } from '../model/cluster';
import type { Engine, GivenParameters } from '../model/slo';
import type { ConflictAnswer, Plan } from '../model/planItem';
import type { PlanScore } from '../slo/trial/planScore';
import type { Warning } from './envelope';
import { parsePayload } from './parsePayload';
import { engineSchema, parametersSchema, targetSchema } from './schemas';

export interface SloRequest {
  templateId: string;
  target: Target;
  /** What is missing takes the template's defaults; left out, all of them. */
  parameters?: GivenParameters | undefined;
  /**
   * What to do when another SLO has the name or metric name: take that SLO over, save this one under another name, or leave
   * it out (which is what happens without an answer: the item is planned as a conflict).
   */
  onConflict?: ConflictAnswer;
}

export interface PlanSlosPayload {
  engine: Engine;
  requests: SloRequest[];
  /**
   * True answers `scores` too; they are read while the rest is compared. `only` answers nothing else (no items, no orphans): who looks at
   * a plan already asks for its scores piece by piece.
   */
  scores?: boolean | 'only' | undefined;
}

/** How far Dynatrace itself looked at the queries that the plan would save. What it would refuse is an error of its row. */
export interface QueryVerification {
  /** So many different queries it answered for, right or wrong. */
  verified: number;
  /** So many there are. */
  of: number;
  /** Whether each of the others differs in names only from one that it answered for. */
  isSameForm: boolean;
  /** Why it did not answer for all; null where it did, or where there were too many to ask about. */
  failure: FailureReport | null;
}

export interface PlanSlosValue extends Plan {
  /** Left out where the plan would save no query: classic SLOs have none, and what is unchanged is not saved. */
  verification?: QueryVerification;
  /**
   * What each item would score now, in the order of `items`, or with `only` in that of the requests, by their keys; left out where nobody
   * asked, or where `scoresFailure` says why not.
   */
  scores?: PlanScore[];
  scoresFailure?: FailureReport;
  /** What could not be looked at, e.g. whether the clusters of other SLOs still exist, and whose move it is. */
  warnings?: Warning[];
}

const schema: z.ZodMiniType<PlanSlosPayload> = z.object({
  engine: engineSchema,
  scores: z.optional(z.union([z.boolean(), z.literal('only')])),
  requests: z
    .array(
      z.object({
        templateId: z.string().check(z.minLength(1)),
        target: targetSchema,
        parameters: parametersSchema,
        onConflict: z.optional(z.enum(['adopt', 'rename', 'skip'])),
      }),
    )
    .check(
      z.minLength(1, 'must name at least one objective'),
      z.maxLength(10_000, 'must be at most 10,000, the limit of SLOs in an environment'),
    ),
});

export const parsePlanSlos = (input: unknown): PlanSlosPayload => parsePayload(schema, input);
