import { appended, dqlAnyOf, dqlField } from '../dql';
import type { TimeRange } from '../timeRange';
import { slotParameters, slotValues, type SlotsAsked } from './slotsDql';

/** One metric of many clusters or services, minute by minute. */
export interface MinutesAsked extends Pick<SlotsAsked, 'key' | 'statistic' | 'by'> {
  /** Values of dimensions; a series that fits one of these is answered. */
  wheres: readonly Readonly<Record<string, string>>[];
}

/** The field with the number of data points that each minute's mean was made of; only of means. */
export const minutePoints = 'points';

/**
 * The minutes of a metric in several spans, in one query: a record per series and span, with `timeframe`, `interval`, the dimensions and
 * `usage`, of a mean with `points` too. Each span is a `timeseries` of its own, since one has 1,500 slots at most.
 * @param spans whole minutes, each no longer than `longestSpan`
 */
export function minutesDql({ key, statistic, by, wheres }: MinutesAsked, spans: readonly TimeRange[]): string {
  const field = dqlField(key);
  const values =
    statistic === 'avg'
      ? `{ ${slotValues} = avg(${field}), ${minutePoints} = count(${field}) }`
      : `${slotValues} = ${statistic}(${field})`;
  const filter = dqlAnyOf(wheres);
  return appended(spans.map((span) => `timeseries ${values}, ${slotParameters({ by, filter }, span, 1)}`));
}
