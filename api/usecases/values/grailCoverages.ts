import { compositeKey } from '../../../domain/model/compositeKey';
import { coverageDql, longestCounted, measuredMinutes } from '../../../domain/queries/grail/measuredDql';
import type { TimeRange } from '../../../domain/queries/timeRange';
import { windowMinutes } from '../../../domain/queries/evaluationWindow';
import { keptSpans, minutesIn } from '../ecs/keptSpans';
import { amongPlaces, type SeriesPlace } from '../ecs/seriesPlaces';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import type { GrailReading } from '../readers/grailSeries';
import { placeOfRecord, slotRecords } from '../readers/grailSlots';
import { asFailure } from '../storedSlos/knownSlos';

export interface CoverageFamily {
  keys: readonly string[];
  by: readonly string[];
  window: string;
  excluded: readonly TimeRange[];
  slotMinutes: number | null;
}

interface Asked {
  members: readonly SeriesPlace[];
  /** Milliseconds since 1970. */
  now: number;
  isOver: () => boolean;
}

/** Places that one answer may have. */
const mostPlaces = 100_000;

const what = 'count the minutes with data';

/**
 * Minutes with data ÷ minutes of a window by place, 0 to 1: a query for each day of it, whatever the number of SLOs. Null when
 * there was no time for all of it, or Dynatrace refuses the query: then nobody knows.
 * @throws Failure `NotSupported` when an answer was cut short: a place that is missing would pass for a silent one
 */
export async function sharesInGrail(
  { grail, deadline }: GrailReading,
  family: CoverageFamily,
  { members, now, isOver }: Asked,
): Promise<ReadonlyMap<string, number> | null> {
  const { keys, by, window } = family;
  const spans = keptSpans({ ...family, windowMinutes: windowMinutes(window), now }, longestCounted / 60_000);
  const asked = { keys, by, filter: amongPlaces(members) };
  const measured = new Map<string, number>();
  const options = { leaves: deadline.leaves, maxRecords: mostPlaces };
  try {
    const late = await inParallel(spans, { atATime: pace.grailQueries, isOver }, async (span) => {
      const query = { dql: coverageDql(asked, span), what, spans: [span], slotMinutes: 1 };
      const { records } = await slotRecords(grail, query, options);
      for (const record of records) {
        const place = placeOfRecord(record, by);
        const name = compositeKey(...by.map((dimension) => place[dimension] ?? ''));
        const minutes = record[measuredMinutes];
        if (typeof minutes === 'number') measured.set(name, (measured.get(name) ?? 0) + minutes);
      }
    });
    if (late.length > 0) return null;
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === 'Timeout' || failure.code === 'InvalidInput') return null;
    throw failure;
  }
  const all = minutesIn(spans);
  return new Map([...measured].map(([name, minutes]) => [name, all === 0 ? 0 : minutes / all]));
}
