import { Failure } from '../../../domain/failure';
import type { TimeRange } from '../../../domain/queries/timeRange';
import type { Grail, GrailAnswer, GrailOptions } from '../../platform/grail/grail';
import type { GrailRecord, GrailValue } from '../../platform/grail/typedRecords';

export interface SlotsQuery {
  dql: string;
  /** Completes "Could not …". */
  what: string;
  /** Timeframes and width of slots that the query names, to be held against those of the answer. */
  spans: readonly TimeRange[];
  slotMinutes: number;
}

export interface SlotRecords {
  records: GrailRecord[];
  /** What Dynatrace remarked without keeping anything back. */
  warnings: string[];
}

/** Series that one answer may have; Amazon ECS allows 5,000 services a cluster. */
export const mostRecords = 5000;

/**
 * Runs a `timeseries` and answers its records, all of them and in the slots that were asked for.
 * @throws Failure `NotSupported` when Grail kept something back or took other slots: what is missing would pass for silence
 */
export async function slotRecords(
  grail: Pick<Grail, 'query'>,
  { dql, what, spans, slotMinutes }: SlotsQuery,
  options: Pick<GrailOptions, 'leaves' | 'maxRecords'> = {},
): Promise<SlotRecords> {
  const answer = await grail.query(dql, { maxRecords: mostRecords, ...options, what });
  return {
    records: wholeRecords(answer, { what, spans, slotMinutes }),
    warnings: answer.notifications.filter(({ severity }) => severity !== 'INFO').map(({ message }) => message),
  };
}

/** @throws Failure `NotSupported` as `slotRecords` does */
export function wholeRecords(answer: GrailAnswer, query: Omit<SlotsQuery, 'dql'>): GrailRecord[] {
  demandWhole(answer, query.what);
  for (const record of answer.records) demandSlots(record, query);
  return answer.records;
}

/** @throws Failure `NotSupported` when limits, a timeout or sampling kept something back */
export function demandWhole({ isPartial, notifications }: GrailAnswer, what: string): void {
  if (!isPartial) return;
  const said = notifications.map(({ message }) => message).filter(Boolean);
  throw new Failure({
    code: 'NotSupported',
    message: `Could not ${what}: Dynatrace answered only a part of it${said.length === 0 ? '' : `: ${said.join(' ')}`}`,
    whose: 'platform',
    hint: 'Ask for less at a time: a shorter timeframe, or fewer services. Limits of queries are set by your Dynatrace administrator.',
  });
}

/** Grail takes wider slots where it finds those asked for too many, and does not say so. */
function demandSlots(record: GrailRecord, { what, spans, slotMinutes }: Omit<SlotsQuery, 'dql'>): void {
  const { start, end } = timeframeOf(record['timeframe']);
  if (record['interval'] === slotMinutes * 60_000 && spans.some(({ from, to }) => start === from && end === to)) return;
  const took = typeof record['interval'] === 'number' ? `${record['interval'] / 60_000} minutes` : 'unknown width';
  const from = typeof start === 'number' ? ` from ${new Date(start).toISOString()}` : '';
  throw new Failure({
    code: 'NotSupported',
    message: `Could not ${what}: asked for time slices of ${slotMinutes} minutes from ${new Date(spans[0]?.from ?? 0).toISOString()}, Dynatrace answered slices of ${took}${from}`,
    whose: 'platform',
    hint: 'Choose wider time slices or a shorter timeframe; if it stays, report it with this message.',
  });
}

/** Of a record, as it came; typed values are milliseconds since 1970. */
export function timeframeOf(value: GrailValue | undefined): { start?: GrailValue; end?: GrailValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** The values of a dimension that a record has; an empty or missing one is none. */
export function placeOfRecord(record: GrailRecord, by: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    by.flatMap((name) => {
      const value = record[name];
      return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
    }),
  );
}
