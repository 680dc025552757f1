import { smallestOf } from '../../model/manyValues';

/**
 * Local times of a place: a wall time is the milliseconds that its clock face would be in UTC, so that calendar arithmetic
 * needs no zone. https://tc39.es/ecma402/#datetimeformat-objects knows the zones (IANA).
 */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that does not exist */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** Answers whether the runtime can tell the time by this name; it takes offsets and abbreviations too, see `isTimeZone`. */
export function isKnownZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** `2026-11-22T02:00` as wall time; null when it is no date and time that a calendar has. */
export function parseWallTime(text: string): number | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}:00Z`) : Number.NaN;
  return !Number.isNaN(wall) && wallTimeText(wall) === text ? wall : null;
}

/** `2026-11-22T02:00`. */
export const wallTimeText = (wall: number): string => new Date(wall).toISOString().slice(0, 16);

/** What clocks in the zone show at an instant (ms since 1970 UTC). */
export function wallTimeAt(instant: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** How far clocks in the zone are ahead of UTC at an instant; milliseconds, to the second. */
export const offsetAt = (instant: number, timeZone: string): number =>
  wallTimeAt(instant, timeZone) - Math.floor(instant / 1000) * 1000;

const day = 86_400_000;

/**
 * The instant (ms since 1970 UTC) at which clocks in the zone show a wall time. One that happens twice is the first; one
 * that is skipped counts by the offset before the gap: 02:30 becomes 03:30.
 * Both as RFC 5545, 3.3.5: https://datatracker.ietf.org/doc/html/rfc5545#section-3.3.5
 */
export function instantOf(wall: number, timeZone: string): number {
  const [before, after] = [offsetAt(wall - day, timeZone), offsetAt(wall + day, timeZone)];
  const fits = [wall - before, wall - after].filter((instant) => wallTimeAt(instant, timeZone) === wall);
  return fits.length > 0 ? smallestOf(fits) : wall - before;
}
