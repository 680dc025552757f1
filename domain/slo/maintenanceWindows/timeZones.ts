import { offsetAt, isKnownZone } from './wallTime';
import { abbreviatedZones, largeCities } from './zoneNames';

/**
 * Areas of the IANA time zone database whose names are places: `Area/Location`. Left out are `Etc` (fixed offsets, with the
 * sign turned round) and everything without an area (`EST` never knows daylight saving, `CST` is three countries').
 * https://data.iana.org/time-zones/theory.html#naming
 */
const areas =
  'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Europe|Indian|Mexico|Pacific|US';
const regionName = new RegExp(`^(?:${areas})(?:/[A-Z][A-Za-z]*(?:[_-][A-Za-z]+)*){1,2}$`);

/** Names that the runtime's ICU calls canonical; none where it cannot say. Older names are taken as well, see `isTimeZone`. */
let supported: readonly string[] | null = null;
function supportedZones(): readonly string[] {
  supported ??= typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return supported;
}

const sameName = (name: string) => (other: string) => other.toLowerCase() === name.toLowerCase();

/**
 * Answers whether a text is the name of a region in the IANA time zone database, such as `Europe/Vienna`, or `UTC`, letter by
 * letter. Which of two names for one place an ICU calls canonical differs (`Asia/Kolkata`, `Asia/Calcutta`; `Europe/Kyiv`,
 * `Europe/Kiev`), so both are taken.
 */
export function isTimeZone(name: string): boolean {
  if (name === 'UTC') return true;
  if (!regionName.test(name) || !isKnownZone(name)) return false;
  const canonical = supportedZones().find(sameName(name));
  return canonical === undefined || canonical === name;
}

const minuteMs = 60_000;

/** Minutes ahead of UTC that a text like `+02:00`, `GMT+1`, `UTC-05:30` or `Etc/GMT-2` means; null for other texts. */
function offsetIn(text: string): number | null {
  const [, etc, sign, hours, minutes = '0'] = /^(etc\/)?(?:gmt|utc)?([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(text) ?? [];
  if (hours === undefined) return null;
  // Names below `Etc/` have the sign of POSIX: `Etc/GMT+5` is five hours behind.
  const direction = (sign === '-') === (etc === undefined) ? -1 : 1;
  return direction * (Number(hours) * 60 + Number(minutes));
}

/** Standard and summer time of a year are both tried, because nobody knows which of them was meant. */
const seasons = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];

const hasOffset = (minutes: number) => (zone: string) =>
  seasons.some((instant) => offsetAt(instant, zone) === minutes * minuteMs);

/** How many letters have to be changed, added or left out (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, wanted] of [...other].entries()) {
      const replaced = (row[index] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Zones whose name or place is like the text: the same but for letters, containing it, or a slip of the pen away. */
function zonesLike(text: string): string[] {
  const wanted = text.replace(/[\s_]+/g, '_').toLowerCase();
  const zones = [...new Set([...largeCities, ...supportedZones()])].map((zone) => {
    const whole = zone.toLowerCase();
    return { zone, whole, place: whole.split('/').at(-1) ?? whole };
  });
  const same = zones.filter(({ whole, place }) => whole === wanted || place === wanted);
  if (same.length > 0) return same.map(({ zone }) => zone);
  const [, last = wanted] = /([^/]*)$/.exec(wanted) ?? [];
  const near = zones.filter(
    ({ whole, place }) => distance(whole, wanted) <= 2 || (last.length > 3 && distance(place, last) <= 1),
  );
  const within = last.length > 3 ? zones.filter(({ place }) => place.includes(last)) : [];
  return [...near, ...within].map(({ zone }) => zone);
}

/**
 * Names to propose for a text that is no time zone of a region, best first, at most `limit`; empty when nothing comes near.
 * From the names that the runtime knows (`Intl.supportedValuesOf`), large cities first.
 */
export function proposedTimeZones(text: string, limit = 3): string[] {
  const name = text.trim();
  const abbreviated = abbreviatedZones[name.toUpperCase()] ?? [];
  const offset = offsetIn(name);
  const sameOffset =
    offset === null
      ? []
      : [...(offset === 0 ? ['UTC'] : []), ...[...largeCities, ...supportedZones()].filter(hasOffset(offset))];
  const found = [...abbreviated, ...sameOffset, ...(name === '' || offset !== null ? [] : zonesLike(name))];
  return [...new Set(found)].filter(isTimeZone).slice(0, limit);
}

/** What is wrong with a text as a time zone, with names to take instead; null when it is one. */
export function timeZoneProblem(text: string): string | null {
  if (isTimeZone(text)) return null;
  const proposed = proposedTimeZones(text);
  const names = proposed.length === 0 ? ['Europe/Vienna', 'America/New_York', 'UTC'] : proposed;
  const listed = names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  return (
    `${JSON.stringify(text)} is no time zone of a region: offsets and abbreviations know no daylight saving, or mean several countries. ` +
    `${proposed.length === 0 ? 'Use a name like' : 'Use'} ${listed}`
  );
}
