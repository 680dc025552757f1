import * as z from 'zod/mini';
import type { Target } from '../model/cluster';
import type { Engine, GivenParameters } from '../model/slo';
import type { Backtest } from '../slo/history/backtest';
import type { MeasuredHistory } from '../slo/history/measuredHistory';
import { parsePayload } from './parsePayload';
import { engineSchema, parametersSchema, targetSchema } from './schemas';

export interface BacktestSloPayload {
  engine: Engine;
  templateId: string;
  target: Target;
  /** What is missing takes the template's defaults; left out, all of them. */
  parameters?: GivenParameters | undefined;
  /** Days of history, 1 to 30. */
  days: number;
  /** True answers what was measured in place of `series`, so that a page can try other parameters on it without asking again. */
  measured?: boolean | undefined;
}

export interface BacktestSloValue extends Backtest {
  /** Only where it was asked for. */
  measured?: MeasuredHistory;
}

const schema: z.ZodMiniType<BacktestSloPayload> = z.object({
  engine: engineSchema,
  templateId: z.string().check(z.minLength(1)),
  target: targetSchema,
  parameters: parametersSchema,
  days: z.int('must be whole days').check(z.minimum(1, 'must be at least 1'), z.maximum(30, 'must be at most 30')),
  measured: z.optional(z.boolean()),
});

export const parseBacktestSlo = (input: unknown): BacktestSloPayload => parsePayload(schema, input);
