import * as z from 'zod/mini';
import { parsePayload } from '../parsePayload';

export type LogArrivalsPayload = Record<string, never>;

/** What one delivery stream brought of logs. */
export interface LogStream {
  accountId: string;
  region: string;
  /** Name of the delivery stream, as CloudFormation made it. */
  streamName: string;
  /** Records in the last hours. */
  records: number;
  /** Log groups that they are of; 0 where records do not tell. */
  logGroups: number;
  /** ISO 8601; of the newest record. */
  lastAt: string;
}

export interface LogArrivalsValue {
  asOf: string;
  /** Minutes that were looked at. */
  minutes: number;
  /** By account and region. A stream that brought nothing in this time is not there. */
  streams: LogStream[];
}

export const parseLogArrivals = (input: unknown): LogArrivalsPayload =>
  parsePayload<LogArrivalsPayload>(
    z.pipe(
      z.object({}),
      z.transform(() => ({})),
    ),
    input ?? {},
  );
