import {
  askedMinutes,
  longestSpan,
  noValue,
  slotsDql,
  slotsPerQuery,
  slotValues,
  type SlotsAsked,
} from '../../../domain/queries/grail/slotsDql';
import { Failure } from '../../../domain/failure';
import type { TimeRange } from '../../../domain/queries/timeRange';
import type { Grail } from '../../platform/grail/grail';
import type { GrailRecord, GrailValue } from '../../platform/grail/typedRecords';
import type { MetricSeries } from '../../platform/metrics';
import type { Deadline } from '../pacing/deadline';
import { placeOfRecord, slotRecords } from './grailSlots';

export interface GrailReading {
  grail: Pick<Grail, 'query'>;
  deadline: Deadline;
}

export interface SeriesOfSpan {
  series: MetricSeries[];
  warnings: string[];
}

/**
 * The series of a metric in the slots of a span, one query, in the form in which the Metrics API answers them.
 * @throws Failure `NotSupported` when they are not all there
 */
export async function grailSeries(
  { grail, deadline }: GrailReading,
  asked: SlotsAsked,
  span: TimeRange,
  what: string,
): Promise<SeriesOfSpan> {
  const slotMinutes = askedMinutes(span, asked.slotMinutes);
  const query = { dql: slotsDql(asked, span), what, spans: [span], slotMinutes };
  const { records, warnings } = await slotRecords(grail, query, { leaves: deadline.leaves });
  return { series: records.map((record) => seriesOf(record, asked, { span, what })), warnings };
}

/**
 * @param asked `by` are the dimensions that the query tells series apart by
 * @param field with the values, an array
 */
export function seriesOf(
  record: GrailRecord,
  { by, slotMinutes }: Pick<SlotsAsked, 'by' | 'slotMinutes'>,
  { span, what, field = slotValues }: { span: TimeRange; what: string; field?: string },
): MetricSeries {
  const width = slotMinutes * 60_000;
  const values = numbersIn(record[field], (span.to - span.from) / width, what);
  return {
    dimensions: placeOfRecord(record, by),
    timestamps: values.map((_, index) => span.from + (index + 1) * width),
    values: values.map((value) => (value === noValue ? null : value)),
  };
}

/**
 * An array of one number per slot; null for what is no number.
 * @throws Failure `Unexpected` for one of another length: its values would be taken for those of other slots
 */
export function numbersIn(value: GrailValue | undefined, slots: number, what: string): (number | null)[] {
  if (Array.isArray(value) && value.length === slots) return value.map((one) => (typeof one === 'number' ? one : null));
  throw new Failure({
    code: 'Unexpected',
    message: `Could not ${what}: Dynatrace answered ${Array.isArray(value) ? value.length : 'no'} values for ${slots} time slices`,
    whose: 'us',
    hint: 'Report it with this message and what you did.',
  });
}

/**
 * A span in parts that one query each can read, from its begin on.
 * @throws Failure `NotSupported` for slots wider than a day
 */
export function readableParts(span: TimeRange, slotMinutes: number): TimeRange[] {
  if (slotMinutes <= slotsPerQuery) return partsOf(span, longestSpan(span, slotMinutes));
  throw new Failure({
    code: 'NotSupported',
    message: `Time slices of ${slotMinutes} minutes cannot be read from Grail`,
    whose: 'user',
    hint: 'Choose a window of at most 120 days: the time slices of a classic SLO are a 120th of it.',
  });
}

/** A span in parts of this length, the last one shorter. */
export function partsOf({ from, to }: TimeRange, length: number): TimeRange[] {
  return Array.from({ length: Math.ceil((to - from) / length) }, (_, index) => ({
    from: from + index * length,
    to: Math.min(to, from + (index + 1) * length),
  }));
}
