import * as z from 'zod/mini';
import type { Engine } from '../model/slo';
import { parsePayload } from './parsePayload';
import { engineSchema } from './schemas';

interface SloRef {
  engine: Engine;
  /** As list-slos answers it. */
  key: string;
}

export interface BudgetSeriesPayload {
  slos: SloRef[];
  /** Values of a line; without it, 49. */
  points?: number | undefined;
}

/** How the error budget of an SLO went down in its own window. */
export interface BudgetSeries extends SloRef {
  /** ISO 8601. */
  from: string;
  to: string;
  /** What was left of the budget, percent, at even moments from `from` to `to`; negative when overspent. Empty where `why` says why. */
  remaining: number[];
  why: string | null;
}

export interface BudgetSeriesValue {
  asOf: string;
  /** As many and in the same order as the SLOs asked for. */
  series: BudgetSeries[];
}

/** As many as are on a screen; more are asked for when they are scrolled to. */
export const mostBudgets = 100;

const schema: z.ZodMiniType<BudgetSeriesPayload> = z.object({
  slos: z
    .array(z.object({ engine: engineSchema, key: z.string().check(z.minLength(1), z.maxLength(500)) }))
    .check(
      z.minLength(1, 'must name at least one SLO'),
      z.maxLength(mostBudgets, `must be at most ${mostBudgets}; ask for what is on the screen`),
    ),
  points: z.optional(
    z.int('must be a whole number').check(z.minimum(2, 'must be at least 2'), z.maximum(200, 'must be at most 200')),
  ),
});

export const parseBudgetSeries = (input: unknown): BudgetSeriesPayload => parsePayload(schema, input);
