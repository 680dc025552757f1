import {
  type DqlRecord,
  type DqlValue,
  Duration,
  isRecord,
  SmartscapeId,
  Timeframe,
  Timestamp,
} from '../values/dqlValue';
import { offsetAt, offsetMs } from '../values/timezone';

/** A time with nine decimals and the offset of its timezone: `2026-06-09T16:18:00.000000000+02:00`. */
export function presentTime(ms: number, timezone: string): string {
  const whole = Math.floor(ms);
  const local = new Date(whole + offsetMs(timezone, whole)).toISOString();
  const nanoseconds = String(Math.round((ms - whole) * 1e6)).padStart(6, '0');
  return `${local.slice(0, -1)}${nanoseconds}${offsetAt(timezone, whole)}`;
}

const presentTimeframe = ({ start, end }: Timeframe, timezone: string) => ({
  start: presentTime(start.ms, timezone),
  end: presentTime(end.ms, timezone),
});

/** A value as JSON carries it: longs, and durations in nanoseconds, are texts. A double that is no number is null. */
export function presentValue(value: DqlValue, timezone: string): unknown {
  if (Array.isArray(value)) return value.map((one) => presentValue(one, timezone));
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Timestamp) return presentTime(value.ms, timezone);
  if (value instanceof Duration) return String(Math.round(value.ms * 1e6));
  if (value instanceof Timeframe) return presentTimeframe(value, timezone);
  if (value instanceof SmartscapeId) return value.text;
  return isRecord(value) ? presentRecord(value, timezone) : value;
}

export const presentRecord = (record: DqlRecord, timezone: string): Record<string, unknown> =>
  Object.fromEntries([...record].map(([field, value]) => [field, presentValue(value, timezone)]));
