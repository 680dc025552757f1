import { appendTo } from '../../domain/model/manyValues';
import { Shelf } from '../world/world';

/** One record of the table `logs`. */
export interface LogRecord {
  /** Milliseconds. */
  timestamp: number;
  content: string;
  /** Every other field that it has. */
  attributes: Readonly<Record<string, string>>;
}

/** So many are kept, the newest: enough to look at, and no more than a laptop has room for. */
const most = 50_000;

/** Log records that were ingested, in the order of their arrival. */
export const logRecordShelf = new Shelf<LogRecord[]>(() => []);

/** Puts records into the store and drops the oldest beyond what is kept. */
export function keepLogRecords(store: LogRecord[], records: readonly LogRecord[]): void {
  appendTo(store, records);
  if (store.length > most) store.splice(0, store.length - most);
}
