import * as z from 'zod/mini';
import { baseTemplateId, type Engine } from '../model/slo';
import type { BacktestSlot } from '../slo/history/backtest';
import { instantSchema } from './instant';
import { parsePayload } from './parsePayload';
import { engineSchema } from './schemas';

export interface SloHistoryPayload {
  engine: Engine;
  key: string;
  /** ISO 8601, or relative like `now-7d`; without it, the SLO's own window before `to`. */
  from?: string | undefined;
  /** Without it, now. */
  to?: string | undefined;
}

export interface SloHistoryValue {
  asOf: string;
  name: string;
  slotMinutes: number;
  /** Percent. */
  target: number;
  /** Where the line between good and bad runs in `slots[].value`. */
  threshold: number;
  /** Percent over the timeframe; null without data. */
  value: number | null;
  slots: BacktestSlot[];
  /** The share of the timeframe's error budget, in percent, that is left at the end of each slot; empty for a target of 100. */
  budget: { at: string; remaining: number }[];
  /** End of the slot in which the budget ran out; null while some is left. */
  exhaustedAt: string | null;
  /** Minutes with data ÷ minutes, 0 to 1; maintenance and minutes whose data is on its way are in neither. */
  coverage: number;
  /** What Dynatrace remarked on the metrics. */
  remarks: string[];
}

const schema: z.ZodMiniType<SloHistoryPayload> = z.object({
  engine: engineSchema,
  key: z.string().check(
    z.minLength(1),
    z.maxLength(500),
    z.refine((key) => baseTemplateId(key.split(':', 1)[0] ?? '') !== null, {
      message: 'must be a key as list-slos answers it, e.g. cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC',
    }),
  ),
  from: z.optional(instantSchema),
  to: z.optional(instantSchema),
});

export const parseSloHistory = (input: unknown): SloHistoryPayload => parsePayload(schema, input);
