export class Timestamp {
  constructor(readonly ms: number) {}
}

/** A calendar duration (`d`, `w`) counts as 24 hours and 7 days; months, quarters and years are kept as months. */
export class Duration {
  constructor(
    readonly ms: number,
    readonly months = 0,
  ) {}
}

export class Timeframe {
  constructor(
    readonly start: Timestamp,
    readonly end: Timestamp,
  ) {}
}

/** The id of a Smartscape node: no text, so it equals none. */
export class SmartscapeId {
  constructor(readonly text: string) {}
}

/** A value of DQL. A `bigint` is a long, a `number` a double: a long divided by a long is a long. */
export type DqlValue =
  null | boolean | bigint | number | string | Timestamp | Duration | Timeframe | SmartscapeId | DqlRecord | DqlValue[];

export type DqlRecord = ReadonlyMap<string, DqlValue>;

export const isRecord = (value: DqlValue): value is DqlRecord => value instanceof Map;

export const isNumeric = (value: DqlValue): value is bigint | number =>
  typeof value === 'bigint' || typeof value === 'number';

/** Names as the query API has them. */
export function typeOf(value: DqlValue): string {
  if (value === null) return 'undefined';
  if (typeof value === 'bigint') return 'long';
  if (typeof value === 'number') return 'double';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Timestamp) return 'timestamp';
  if (value instanceof Duration) return 'duration';
  if (value instanceof Timeframe) return 'timeframe';
  if (value instanceof SmartscapeId) return 'smartscape_id';
  return isRecord(value) ? 'record' : typeof value;
}

/** What tells a value from any other, as a text. */
export function identityOf(value: DqlValue): string {
  if (Array.isArray(value)) return `[${value.map(identityOf).join()}]`;
  if (isNumeric(value)) return `n${Number(value)}`;
  if (value instanceof Timestamp) return `t${value.ms}`;
  if (value instanceof Duration) return `d${value.ms}/${value.months}`;
  if (value instanceof Timeframe) return `f${value.start.ms}/${value.end.ms}`;
  if (value instanceof SmartscapeId) return `s${value.text}`;
  if (isRecord(value))
    return `r{${[...value].map(([name, part]) => `${JSON.stringify(name)}:${identityOf(part)}`).join()}}`;
  return JSON.stringify(value);
}
