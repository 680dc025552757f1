import { badParameter } from './badParameter';

export const minuteMs = 60_000;
const unitMs: Record<string, number> = { m: minuteMs, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `amount` units before `time`; months and years by the calendar (UTC). */
export function earlier(time: number, amount: number, unit: string): number {
  const fixed = unitMs[unit];
  if (fixed !== undefined) return time - amount * fixed;
  const date = new Date(time);
  if (unit === 'M') date.setUTCMonth(date.getUTCMonth() - amount);
  else date.setUTCFullYear(date.getUTCFullYear() - amount);
  return date.getTime();
}

/** Rounds down to the start of the unit (UTC; weeks start on Monday). */
function aligned(time: number, unit: string): number {
  const date = new Date(time);
  if (unit === 'y') return Date.UTC(date.getUTCFullYear(), 0, 1);
  if (unit === 'M') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  const size = unitMs[unit] ?? minuteMs;
  // 1970-01-01 was a Thursday, the epoch's first Monday came four days later.
  const origin = unit === 'w' ? 4 * 86_400_000 : 0;
  return Math.floor((time - origin) / size) * size + origin;
}

/**
 * A point in time in one of the three notations of the Environment API: milliseconds, ISO 8601 (UTC when no zone is
 * given, seconds optional, a blank for the `T`), or `now-2h`, `now-1d/d`.
 * @throws ApiError 400
 */
export function parseTime(text: string, now: number, parameter: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const relative = /^now(?:-(\d+)([mhdwMy]))?(?:\/([mhdwMy]))?$/.exec(text);
  if (relative) {
    const [, amount, unit, alignment] = relative;
    const time = amount && unit ? earlier(now, Number(amount), unit) : now;
    return alignment ? aligned(time, alignment) : time;
  }
  // A plus sign that nobody encoded arrives as a blank.
  const iso = text
    .trim()
    .replace(' ', 'T')
    .replace(/ (\d\d:?\d\d)$/, '+$1');
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(iso)
    ? Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`)
    : NaN;
  if (Number.isNaN(time)) throw badParameter(parameter, `Could not parse '${text}' as a timestamp`);
  return time;
}

export interface Timeframe {
  from: number;
  to: number;
}

/** `from` and `to` of a query. @throws ApiError 400 */
export function readTimeframe(query: URLSearchParams, now: number, defaultFrom: string): Timeframe {
  const from = parseTime(query.get('from') ?? defaultFrom, now, 'from');
  const to = parseTime(query.get('to') ?? 'now', now, 'to');
  if (from >= to) throw badParameter('from', 'The start of the timeframe must be before its end');
  return { from, to };
}
