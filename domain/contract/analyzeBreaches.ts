import * as z from 'zod';
import type { Target } from '../model/cluster';
import type { SloParameters } from '../model/slo';
import { parsePayload } from './parsePayload';
import { parametersSchema, targetSchema } from './schemas';

export interface AnalyzeBreachesPayload {
  templateId: string;
  /** The cluster, or one service in it. */
  target: Target;
  parameters: SloParameters;
  /** ISO 8601, or relative like `now-7d`. */
  from: string;
  to: string;
}

/** How one service did against the threshold. */
export interface ServiceBreaches {
  service: string;
  badSlots: number;
  /** Its bad slots ÷ its measured slots, 0 to 1. */
  share: number;
  /** ISO 8601, begin of the first and end of the last bad slot; null without any. */
  firstAt: string | null;
  lastAt: string | null;
  /** Bad slots in a row, at most. */
  longestRun: number;
  /** Highest value (for running tasks: lowest difference from what was wanted); null without data. */
  peak: number | null;
}

export interface AnalyzeBreachesValue {
  /** Worst first. */
  services: ServiceBreaches[];
  /** Slots of the timeframe; `bad` counts slots in which any service was bad. */
  slots: { total: number; good: number; bad: number; missing: number };
  slotMinutes: number;
  /** Measured slots ÷ all slots, 0 to 1. */
  coverage: number;
}

const instant = z
  .string()
  .regex(
    /^(now(-[1-9]\d{0,3}[mhdw])?|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z)$/,
    'must be a UTC instant like 2026-11-22T08:00:00Z, or relative like now-7d',
  );

const schema: z.ZodType<AnalyzeBreachesPayload> = z.object({
  templateId: z.string().min(1),
  target: targetSchema,
  parameters: parametersSchema,
  from: instant,
  to: instant,
});

export const parseAnalyzeBreaches = (input: unknown): AnalyzeBreachesPayload => parsePayload(schema, input);
