import { addMonths } from './calendar';
import { type DqlValue, Duration, isNumeric, Timeframe, Timestamp } from './dqlValue';

/** A text without offset is UTC. Milliseconds; null for what is no time. */
export function readInstant(text: string): number | null {
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(ms) ? null : ms;
}

export function toTimestamp(value: DqlValue): DqlValue {
  if (value instanceof Timestamp) return value;
  if (isNumeric(value)) return new Timestamp(Number(value) / 1e6);
  const ms = typeof value === 'string' ? readInstant(value) : null;
  return ms === null ? null : new Timestamp(ms);
}

/** What a `from:`, a `to:` or `timeframe(…)` means: a time, or a duration as an offset from `now()`. Milliseconds, or null. */
export function instantOf(value: DqlValue, now: number): number | null {
  if (value instanceof Duration) return addMonths(now, value.months) + value.ms;
  if (value instanceof Timestamp) return value.ms;
  return typeof value === 'string' ? readInstant(value) : null;
}

/** `"<begin>/<end>"`. */
export function toTimeframe(value: DqlValue): Timeframe | null {
  if (value instanceof Timeframe) return value;
  const [from = '', to, surplus] = typeof value === 'string' ? value.split('/') : [];
  if (to === undefined || surplus !== undefined) return null;
  const [start, end] = [readInstant(from), readInstant(to)];
  return start === null || end === null ? null : new Timeframe(new Timestamp(start), new Timestamp(end));
}
