import type { DqlScope } from '../scope/dqlScope';
import { type DqlValue, Duration, isNumeric, Timeframe, Timestamp } from '../values/dqlValue';
import { instantOf } from '../values/instants';
import { isTimezone, offsetMs } from '../values/timezone';
import { type DqlFunction, type FunctionTable, one } from './dqlFunction';

const unitMs: Record<string, number> = {
  ...{ ns: 1e-6, us: 1e-3, ms: 1, s: 1000 },
  ...{ m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 },
};

/** A part of a time by the clocks of the query's timezone, or of the one that is named. */
const part = (of: (local: Date) => number): DqlFunction => ({
  ...{ counts: [1, 1], named: ['timezone'] },
  apply: ([time = null, timezone = null], scope) =>
    time instanceof Timestamp ? BigInt(of(localOf(time.ms, zoneOf(timezone, scope)))) : null,
});

const zoneOf = (named: DqlValue, { timezone }: DqlScope): string =>
  typeof named === 'string' && isTimezone(named) ? named : timezone;

/** A time whose UTC fields are those of the timezone's clocks. */
const localOf = (ms: number, timezone: string): Date => new Date(Math.floor(ms) + offsetMs(timezone, ms));

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** The letters of a pattern that are known; a text in single quotes stands for itself. Any other letter makes the result null. */
const letters: Readonly<Record<string, (local: Date) => string>> = {
  yyyy: (local) => digits(local.getUTCFullYear(), 4),
  MM: (local) => digits(local.getUTCMonth() + 1, 2),
  dd: (local) => digits(local.getUTCDate(), 2),
  HH: (local) => digits(local.getUTCHours(), 2),
  mm: (local) => digits(local.getUTCMinutes(), 2),
  ss: (local) => digits(local.getUTCSeconds(), 2),
  SSS: (local) => digits(local.getUTCMilliseconds(), 3),
  SSSSSSSSS: (local) => `${digits(local.getUTCMilliseconds(), 3)}000000`,
};

function formatted(local: Date, pattern: string): string | null {
  const pieces = pattern.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  const texts = pieces.map((piece) => {
    if (piece.startsWith("'")) return piece.slice(1, -1);
    return /^[A-Za-z]/.test(piece) ? (letters[piece]?.(local) ?? null) : piece;
  });
  return texts.includes(null) ? null : texts.join('');
}

const usualFormat = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS";

const formatTimestamp: DqlFunction = {
  ...{ counts: [1, 1], named: ['interval', 'format', 'timezone'] },
  apply: ([time = null, interval = null, format = null, timezone = null], scope) => {
    if (!(time instanceof Timestamp)) return null;
    const ms = interval instanceof Duration ? Math.floor(time.ms / interval.ms) * interval.ms : time.ms;
    return formatted(localOf(ms, zoneOf(timezone, scope)), typeof format === 'string' ? format : usualFormat);
  },
};

const timeframe: DqlFunction = {
  // The reference calls `from` positional; its examples name it.
  ...{ counts: [0, 1], named: ['from', 'to'] },
  apply: (args, { now }) => {
    const [from = null, to = null] = args.slice(-2);
    const start = instantOf(args.length > 2 ? (args[0] ?? null) : from, now);
    const end = to === null ? now : instantOf(to, now);
    return start === null || end === null ? null : new Timeframe(new Timestamp(start), new Timestamp(end));
  },
};

const since1970 = (perMs: bigint, divisor: bigint): DqlFunction =>
  one((value) => (value instanceof Timestamp ? (BigInt(Math.floor(value.ms)) * perMs) / divisor : null));

const from1970 = (ms: number): DqlFunction =>
  one((value) => (typeof value === 'bigint' ? new Timestamp(Number(value) * ms) : null));

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/time-functions */
export const times: FunctionTable = [
  ['now', { counts: [0, 0], apply: (_, { now }) => new Timestamp(now) }],
  ['timeframe', timeframe],
  [
    'duration',
    {
      counts: [2, 2],
      apply: ([amount = null, unit = null]) => {
        const ms = typeof unit === 'string' ? unitMs[unit] : undefined;
        return isNumeric(amount) && ms !== undefined ? new Duration(Number(amount) * ms) : null;
      },
    },
  ],
  ['getStart', one((value) => (value instanceof Timeframe ? value.start : null))],
  ['getEnd', one((value) => (value instanceof Timeframe ? value.end : null))],
  ['formatTimestamp', formatTimestamp],
  ['getYear', part((local) => local.getUTCFullYear())],
  ['getMonth', part((local) => local.getUTCMonth() + 1)],
  ['getDayOfMonth', part((local) => local.getUTCDate())],
  // Monday is 1, as the reference counts the weeks' days.
  ['getDayOfWeek', part((local) => local.getUTCDay() || 7)],
  ['getHour', part((local) => local.getUTCHours())],
  ['getMinute', part((local) => local.getUTCMinutes())],
  ['getSecond', part((local) => local.getUTCSeconds())],
  ['unixSecondsFromTimestamp', since1970(1n, 1000n)],
  ['unixMillisFromTimestamp', since1970(1n, 1n)],
  ['unixNanosFromTimestamp', since1970(1_000_000n, 1n)],
  ['timestampFromUnixSeconds', from1970(1000)],
  ['timestampFromUnixMillis', from1970(1)],
  ['timestampFromUnixNanos', from1970(1e-6)],
];
