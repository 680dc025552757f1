import * as z from 'zod/mini';
import { parsePayload } from '../parsePayload';

export interface StreamVolumePayload {
  /** Days looked at, 1 to 30; 7 unless told otherwise. */
  days?: number;
}

export interface StreamVolumeValue {
  asOf: string;
  /** ISO 8601; whole hours. */
  from: string;
  to: string;
  streams: StreamVolume[];
  /** What the streams consist of, the most series first; the streams' own metrics are left out. */
  metrics: StreamedMetric[];
}

/** A metric that a stream brought in the last hours. A series of it is updated every minute while what it tells of runs. */
export interface StreamedMetric {
  accountId: string;
  region: string;
  metricKey: string;
  series: number;
}

/** What one stream sent, by its own count. */
export interface StreamVolume {
  accountId: string;
  region: string;
  streamName: string;
  /** Metric updates in the hours that told any. */
  updates: number;
  /** Hours that told any: a stream that is a day old has 24 at most. */
  hours: number;
  /** Updates in a month of 730 hours at this rate. */
  perMonth: number;
  /** True where they come from `TotalMetricUpdate`, which AWS bills; `MetricUpdate` leaves out what additional statistics add. */
  isBilledCount: boolean;
}

export const parseStreamVolume = (input: unknown): StreamVolumePayload =>
  parsePayload<StreamVolumePayload>(
    z.object({
      days: z.optional(z.int().check(z.minimum(1, 'must be at least 1'), z.maximum(30, 'must be at most 30'))),
    }),
    input ?? {},
  );
