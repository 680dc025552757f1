import type { PipelineHistory, StreamHistory } from '../../../domain/contract/pipelineStatus';
import { largestOf } from '../../../domain/model/manyValues';
import type { TimeRange } from '../../../domain/queries/timeRange';
import type { StreamUpdates } from './streamUpdates';

/** As long as a stream may be quiet before it counts as silent, so that a slot shows it. */
const slotMinutes = 10;
const dayMinutes = 1440;
const minuteMs = 60_000;

/** The last 24 hours in whole minutes; the minute that has just begun is left out. */
export function lastDay(now: number): TimeRange {
  const to = Math.floor(now / minuteMs) * minuteMs;
  return { from: to - dayMinutes * minuteMs, to };
}

/** Minutes of a day put together to slots that a sparkline can show. */
export function historyOf(updates: readonly StreamUpdates[], { from }: TimeRange): PipelineHistory {
  return { from: new Date(from).toISOString(), slotMinutes, streams: updates.map(historyOfOne) };
}

function historyOfOne({ perMinute, ...stream }: StreamUpdates): StreamHistory {
  const ages = agesOf(perMinute);
  return {
    ...stream,
    metricsPerMinute: slotsOf(perMinute).map((some) => {
      const told = some.filter((value) => value !== null);
      return told.length === 0 ? null : Math.round(told.reduce((sum, value) => sum + value, 0) / told.length);
    }),
    lagMinutes: slotsOf(ages).map((some) => {
      const known = some.filter((age) => age !== null);
      return known.length === 0 ? null : largestOf(known);
    }),
  };
}

/** How old the newest data was at the end of each minute, minutes; null before the first. */
function agesOf(perMinute: readonly (number | null)[]): (number | null)[] {
  let age: number | null = null;
  return perMinute.map((value) => {
    age = value !== null ? 0 : age === null ? null : age + 1;
    return age;
  });
}

function slotsOf<T>(minutes: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(minutes.length / slotMinutes) }, (_, at) =>
    minutes.slice(at * slotMinutes, (at + 1) * slotMinutes),
  );
}
