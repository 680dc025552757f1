import { createHash } from 'node:crypto';
import { largestOf } from '../../../domain/model/manyValues';

/** One request's worth of records, base64 as they were kept. */
export interface Batch {
  /** The same whenever the same object is read: a receiver that knows request ids can tell a repetition. */
  requestId: string;
  records: string[];
}

export interface FailedObject {
  batches: Batch[];
  /** Newest arrival, milliseconds; null when no line tells. */
  arrived: number | null;
  /** Of the last line: why Firehose gave up. */
  errorCode: string | null;
  /** Lines that are no failed records. */
  unreadable: number;
}

/** Well under what Dynatrace recommends for Firehose's buffer (3 MiB), so that no batch is refused as too large. */
const mostBytes = 1024 * 1024;
const mostRecords = 500;

/**
 * Reads an object below `http-endpoint-failed/`: one JSON document a line with `rawData` in base64, `attemptsMade`,
 * `arrivalTimestamp`, `errorCode`. AWS documents the form for other destinations; for HTTP endpoints it is known from use.
 * https://docs.aws.amazon.com/firehose/latest/dev/retry.html
 */
export function readBatches(key: string, text: string): FailedObject {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map(recordOf);
  const records = read.filter((one) => one !== null);
  const arrivals = records.flatMap(({ arrivalTimestamp: at }) => (typeof at === 'number' ? [at] : []));
  return {
    batches: cut(records.map(({ rawData }) => rawData)).map((some, index) => ({
      requestId: idOf(`${key}#${index}`),
      records: some,
    })),
    arrived: arrivals.length > 0 ? largestOf(arrivals) : null,
    errorCode: records.at(-1)?.errorCode ?? null,
    unreadable: lines.length - records.length,
  };
}

interface FailedRecord {
  rawData: string;
  arrivalTimestamp?: unknown;
  errorCode?: string;
}

function recordOf(line: string): FailedRecord | null {
  try {
    const parsed = JSON.parse(line) as Partial<FailedRecord> | null;
    return typeof parsed?.rawData === 'string' && parsed.rawData !== '' ? { ...parsed, rawData: parsed.rawData } : null;
  } catch {
    return null;
  }
}

function cut(records: readonly string[]): string[][] {
  const batches: string[][] = [];
  let bytes = 0;
  for (const record of records) {
    const last = batches.at(-1);
    if (!last || bytes + record.length > mostBytes || last.length === mostRecords) {
      batches.push([record]);
      bytes = record.length;
    } else {
      last.push(record);
      bytes += record.length;
    }
  }
  return batches;
}

/** In the form of a UUID, as Firehose's own are. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
