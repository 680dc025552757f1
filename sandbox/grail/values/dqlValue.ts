export class Timestamp {
  constructor(readonly ms: number) {}
}

/** A calendar duration (`d`, `w`) counts as 24 hours and 7 days. */
export class Duration {
  constructor(readonly ms: number) {}
}

export class Timeframe {
  constructor(
    readonly start: Timestamp,
    readonly end: Timestamp,
  ) {}
}

/** A value of DQL. A `bigint` is a long, a `number` a double: a long divided by a long is a long. */
export type DqlValue = null | boolean | bigint | number | string | Timestamp | Duration | Timeframe | DqlValue[];

export type DqlRecord = ReadonlyMap<string, DqlValue>;

export const isNumeric = (value: DqlValue): value is bigint | number =>
  typeof value === 'bigint' || typeof value === 'number';

/** What tells a value from any other, as a text. */
export function identityOf(value: DqlValue): string {
  if (Array.isArray(value)) return `[${value.map(identityOf).join()}]`;
  if (isNumeric(value)) return `n${Number(value)}`;
  if (value instanceof Timestamp) return `t${value.ms}`;
  if (value instanceof Duration) return `d${value.ms}`;
  if (value instanceof Timeframe) return `f${value.start.ms}/${value.end.ms}`;
  return JSON.stringify(value);
}
