import { type DqlValue, Duration, isRecord, SmartscapeId, Timeframe, Timestamp } from './dqlValue';

const timeText = (ms: number): string => `${new Date(Math.floor(ms)).toISOString().slice(0, -1)}000000 +0000`;

/** Minutes and seconds as in the reference's only example, and hours before them, which is not documented. */
function durationText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  const fraction = String(Math.round((ms - seconds * 1000) * 1e6)).padStart(9, '0');
  return `${hours > 0 ? `${two(hours)}:` : ''}${two(minutes)}:${two(seconds % 60)}.${fraction}`;
}

const jsonOf = (value: DqlValue): string =>
  typeof value === 'string' ? JSON.stringify(value) : (textOf(value) ?? 'null');

/** What `toString` makes of a value. @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/conversion-and-casting-functions */
export function textOf(value: DqlValue): string | null {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(', ')}]`;
  if (value instanceof Timestamp) return timeText(value.ms);
  if (value instanceof Duration) return durationText(value.ms);
  if (value instanceof Timeframe) return `${timeText(value.start.ms)}/${timeText(value.end.ms)}`;
  if (value instanceof SmartscapeId) return value.text;
  if (!isRecord(value)) return String(value);
  return `{${[...value].map(([name, part]) => `${JSON.stringify(name)}:${jsonOf(part)}`).join(', ')}}`;
}
