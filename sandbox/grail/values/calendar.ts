import { offsetMs } from './timezone';

/** `3h`: multiples of a unit that times are aligned to; of weeks the day they begin with, 1 for Monday. */
export interface AlignUnit {
  factor: number;
  unit: 'ns' | 'us' | 'ms' | 's' | 'm' | 'h' | 'd' | 'w' | 'M' | 'q' | 'y';
  weekday: number;
}

const dayMs = 86_400_000;
const widths: Partial<Record<AlignUnit['unit'], number>> = {
  ...{ ns: 1e-6, us: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: dayMs },
};

/** The same day and time so many months later; the last day of a month that is too short for it. UTC, milliseconds. */
export function addMonths(ms: number, months: number): number {
  const date = new Date(Math.floor(ms));
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime() + (ms - Math.floor(ms));
}

/**
 * The begin of the unit that a time lies in, by the clocks of a timezone.
 * @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/operators
 */
export function alignTime(ms: number, unit: AlignUnit, timezone: string): number {
  const local = ms + offsetMs(timezone, ms);
  const begin = beginOf(local, unit);
  // The offset at the begin may be another one than at the time itself.
  return begin - offsetMs(timezone, begin - offsetMs(timezone, ms));
}

function beginOf(local: number, { factor, unit, weekday }: AlignUnit): number {
  const width = widths[unit];
  if (width !== undefined) return Math.floor(local / (width * factor)) * width * factor;
  const day = Math.floor(local / dayMs) * dayMs;
  const date = new Date(day);
  if (unit === 'w') return day - ((date.getUTCDay() - weekday + 7) % 7) * dayMs;
  const month = date.getUTCMonth();
  const first = unit === 'M' ? month : unit === 'q' ? month - (month % 3) : 0;
  return Date.UTC(date.getUTCFullYear(), first, 1);
}
