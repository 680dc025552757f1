import * as z from 'zod';
import type { Target } from '../model/cluster';
import type { Engine, GivenParameters } from '../model/slo';
import { parsePayload } from './parsePayload';
import { engineSchema, parametersSchema, targetSchema } from './schemas';

export interface AnalyzeBreachesPayload {
  /** Whose time slots to look at; without it, platform. Maintenance windows count for `platform` only. */
  engine?: Engine;
  templateId: string;
  /** The cluster, or one service in it. */
  target: Target;
  /** What is missing takes the template's defaults; left out, all of them. */
  parameters?: GivenParameters | undefined;
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
  /** Slots of the timeframe; `bad` counts slots in which any service was bad, `missing` those in which none was measured. */
  slots: { total: number; good: number; bad: number; missing: number; excluded: number };
  slotMinutes: number;
  /** What Dynatrace remarked on the metrics, e.g. that it left some series out. */
  warnings: string[];
  /** Minutes in which a service was measured ÷ minutes, 0 to 1; maintenance is in neither. */
  coverage: number;
  /** How many of the newest minutes the coverage leaves out, because their data is on its way. */
  newestLeftOut?: number;
}

const instant = z
  .string()
  .regex(
    /^(now(-[1-9]\d{0,3}[mhdw])?|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z)$/,
    'must be a UTC instant like 2026-11-22T08:00:00Z, or relative like now-7d',
  );

const schema: z.ZodType<AnalyzeBreachesPayload> = z.object({
  engine: engineSchema.optional(),
  templateId: z.string().min(1),
  target: targetSchema,
  parameters: parametersSchema,
  from: instant,
  to: instant,
});

export const parseAnalyzeBreaches = (input: unknown): AnalyzeBreachesPayload => parsePayload(schema, input);
