import * as z from 'zod/mini';
import type { Extension, Stream } from '../model/connection';
import { parsePayload } from './parsePayload';

export type PipelineStatusPayload = Record<string, never>;

export interface PipelineStatusValue {
  asOf: string;
  /** Streams seen within the last 24 hours. A connection that is not among them has sent nothing yet. */
  streams: Stream[];
  extension: Extension;
  /** What each stream brought over these 24 hours; null when it could not be read, and why. */
  history: PipelineHistory | null;
  historyUnknown: string | null;
}

/** One value per slot in every list, from `from` on; null where nothing can be told. */
export interface PipelineHistory {
  /** ISO 8601. */
  from: string;
  slotMinutes: number;
  streams: StreamHistory[];
}

/** Of the streams whose own metrics arrive. */
export interface StreamHistory {
  accountId: string;
  region: string;
  streamName: string;
  /** Metric updates that the stream sent, by its own count: the mean of the slot's minutes that brought any. */
  metricsPerMinute: (number | null)[];
  /**
   * The longest time within the slot that nothing new arrived, minutes, as the data stands now: what came late has closed its gap
   * since. Null before the first minute with data.
   */
  lagMinutes: (number | null)[];
}

export const parsePipelineStatus = (input: unknown): PipelineStatusPayload =>
  parsePayload<PipelineStatusPayload>(
    z.pipe(
      z.object({}),
      z.transform(() => ({})),
    ),
    input ?? {},
  );
