import * as z from 'zod/mini';
import type { Target } from '../model/cluster';
import { instantSchema } from './instant';
import { parsePayload } from './parsePayload';
import { targetSchema } from './schemas';

export type UsageMetric = 'cpu' | 'memory' | 'tasks';

export interface UsageSeriesPayload {
  /** Clusters, or services in them. */
  targets: Target[];
  metric: UsageMetric;
  /** ISO 8601, or relative like `now-24h`. */
  from: string;
  to: string;
  /** Values of a series, about; slots are as narrow as Grail has them with no more than these. Without it, 120. */
  points?: number | undefined;
}

type Values = (number | null)[];

/** One value per slot in each list; null where nothing was measured. Percent, or tasks. */
export interface UsageSeries {
  target: Target;
  /** Of tasks: those that run; of a cluster, those of all its services together. */
  mean: Values;
  min: Values;
  max: Values;
  /** Tasks only: those that are wanted. */
  desired?: Values;
}

export interface UsageRemark {
  /**
   * `no-data`: nothing of these targets came in the timeframe; `no-metric`: the environment does not have the metric, so nobody can
   * know; `truncated`: Dynatrace kept a part back; `platform`: anything else that it remarked.
   */
  code: 'no-data' | 'no-metric' | 'truncated' | 'platform';
  message: string;
  /** Indexes into `series`; left out where it is about all of them. */
  series?: number[];
}

export interface UsageSeriesValue {
  asOf: string;
  intervalMinutes: number;
  /** Begin of the first slot, which is at or before the `from` that was asked for, and end of the last one. */
  from: string;
  to: string;
  /** As many and in the same order as the targets. */
  series: UsageSeries[];
  remarks: UsageRemark[];
}

/** A page of clusters and their services; more are asked for when they are scrolled to. */
export const mostTargets = 500;
/** Grail has 1,500 slots in an answer; an answer of 500 targets with so many points is about 4 MB. */
const mostPoints = 500;

const schema: z.ZodMiniType<UsageSeriesPayload> = z.object({
  targets: z
    .array(targetSchema)
    .check(
      z.minLength(1, 'must name at least one cluster or service'),
      z.maxLength(mostTargets, `must be at most ${mostTargets}; ask for what is on the screen`),
    ),
  metric: z.enum(['cpu', 'memory', 'tasks'], 'must be "cpu", "memory" or "tasks"'),
  from: instantSchema,
  to: instantSchema,
  points: z.optional(
    z
      .int('must be a whole number')
      .check(z.minimum(2, 'must be at least 2'), z.maximum(mostPoints, `must be at most ${mostPoints}`)),
  ),
});

export const parseUsageSeries = (input: unknown): UsageSeriesPayload => parsePayload(schema, input);
