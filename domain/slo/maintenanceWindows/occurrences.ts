import type { Exclusion } from '../../model/exclusion';
import { isSubject, type Subject } from '../../model/sloKey';
import { checkExclusion, invalidExclusion } from './checkExclusion';
import { bareRule } from './pastedRule';
import { recurrenceTimes } from './recurrence';
import { instantOf, parseWallTime, wallTimeAt } from './wallTime';

/** One time that a maintenance window takes place; ms since 1970 UTC, `to` no longer included. */
export interface Occurrence {
  exclusionId: string;
  from: number;
  to: number;
  reason: string;
}

/** More often than any maintenance, and as many as a query can carry. */
export const occurrenceLimit = 500;

const minute = 60_000;
const day = 1440 * minute;

function wallTimesOf(exclusion: Exclusion, from: number, to: number): number[] {
  const { rrule, timeZone } = exclusion;
  const start = parseWallTime(exclusion.start) ?? Number.NaN;
  if (rrule === null) return [start];
  // A day more on both sides, because a skipped hour moves an occurrence; what is too early or too late goes afterwards.
  const span = {
    from: wallTimeAt(from - exclusion.durationMinutes * minute, timeZone) - day,
    to: wallTimeAt(to, timeZone) + day,
  };
  const times = recurrenceTimes({ rrule: bareRule(rrule), timeZone, start, ...span, limit: occurrenceLimit + 1 });
  if (times.length <= occurrenceLimit) return times;
  throw invalidExclusion(
    'rrule',
    `it happens more than ${occurrenceLimit} times between two dates that matter`,
    exclusion,
  );
}

/** One exclusion's occurrences that overlap [from, to), whichever the cluster, in the order of time. */
export function occurrencesOf(exclusion: Exclusion, from: number, to: number): Occurrence[] {
  checkExclusion(exclusion);
  return wallTimesOf(exclusion, from, to)
    .map((wall) => instantOf(wall, exclusion.timeZone))
    .map((at) => ({
      exclusionId: exclusion.id,
      from: at,
      to: at + exclusion.durationMinutes * minute,
      reason: exclusion.reason,
    }))
    .filter((one) => one.from < to && one.to > from);
}

/** Nothing later than this is asked for; maintenance begins before (`checkExclusion`). */
const farFuture = Date.UTC(2110, 0, 1);

/** Answers whether a maintenance window begins at or after an instant (ms since 1970 UTC), once or again. */
export function happensFrom({ start, rrule, timeZone }: Exclusion, instant: number): boolean {
  const begin = parseWallTime(start) ?? Number.NaN;
  if (rrule === null) return instantOf(begin, timeZone) >= instant;
  const from = wallTimeAt(instant, timeZone);
  return recurrenceTimes({ rrule: bareRule(rrule), timeZone, start: begin, from, to: farFuture, limit: 1 }).length > 0;
}

/** Answers whether a maintenance window is for a cluster, whichever of its names it was given. */
export const isFor = ({ clusters }: Exclusion, cluster: Subject): boolean =>
  clusters?.some((text) => isSubject(text, cluster)) ?? true;

/**
 * Every time that maintenance of a cluster overlaps [from, to) (ms since 1970 UTC), in the order of time. A window's length
 * is time that passes: one hour over the switch of daylight saving is 60 minutes.
 * @throws Failure `InvalidInput` naming the field of a window that cannot be followed, or happens more than 500 times
 */
export function occurrences(
  exclusions: readonly Exclusion[],
  from: number,
  to: number,
  cluster: Subject,
): Occurrence[] {
  return exclusions
    .filter((exclusion) => isFor(exclusion, cluster))
    .flatMap((exclusion) => occurrencesOf(exclusion, from, to))
    .sort((one, other) => one.from - other.from || one.to - other.to);
}
