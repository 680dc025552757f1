import * as z from 'zod';
import type { Target } from '../model/cluster';
import type { Engine, SloParameters } from '../model/slo';
import type { Backtest } from '../slo/backtest';
import { parsePayload } from './parsePayload';
import { engineSchema, parametersSchema, targetSchema } from './schemas';

export interface BacktestSloPayload {
  engine: Engine;
  templateId: string;
  target: Target;
  parameters: SloParameters;
  /** Days of history, 1 to 30. */
  days: number;
}

export type BacktestSloValue = Backtest;

const schema: z.ZodType<BacktestSloPayload> = z.object({
  engine: engineSchema,
  templateId: z.string().min(1),
  target: targetSchema,
  parameters: parametersSchema,
  days: z.number().int('must be whole days').min(1, 'must be at least 1').max(30, 'must be at most 30'),
});

export const parseBacktestSlo = (input: unknown): BacktestSloPayload => parsePayload(schema, input);
