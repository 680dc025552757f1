import type { World } from '../../world/world';
import { type DqlValue, Duration, isNumeric, Timestamp } from '../values/dqlValue';
import { compared, equal } from '../values/operators';
import type { QueryReport } from '../report/queryReport';
import { entityShelf } from '../../dynatrace/entities/entityShelf';

/** Where and when a query runs. */
export interface DqlScope {
  world: World;
  /** `now()`, the same throughout a query. */
  now: number;
  report: QueryReport;
}

export interface DqlFunction {
  /** Fewest and most positional arguments. */
  counts: readonly [number, number];
  /** Optional arguments that are given by name; behind the positional ones when the function is applied, null if absent. */
  named?: readonly string[];
  apply: (args: readonly DqlValue[], scope: DqlScope) => DqlValue;
}

const one = (apply: (value: DqlValue) => DqlValue): DqlFunction => ({
  counts: [1, 1],
  apply: ([value = null]) => apply(value),
});

/** Null for anything but an array. */
const ofArray = (apply: (values: readonly DqlValue[]) => DqlValue): DqlFunction =>
  one((value) => (Array.isArray(value) ? apply(value) : null));

/** "Values that are not numeric are ignored." */
const numbersOf = (values: readonly DqlValue[]): number[] => values.filter(isNumeric).map(Number);
const total = (values: readonly DqlValue[]): number => numbersOf(values).reduce((sum, value) => sum + value, 0);

const extreme = (values: readonly DqlValue[], sign: number): DqlValue =>
  values
    .filter(isNumeric)
    .reduce<bigint | number | null>(
      (best, value) => (best === null || sign * (compared(value, best) ?? 0) > 0 ? value : best),
      null,
    );

/** Of every element and those before it, `windowsize` in all. */
const moving = (of: (values: readonly DqlValue[]) => DqlValue): DqlFunction => ({
  counts: [2, 2],
  apply: ([values = null, size = null]) => {
    if (!Array.isArray(values) || !isNumeric(size) || Number(size) < 1) return null;
    const windows = values.map((_, at) => values.slice(Math.max(0, at + 1 - Number(size)), at + 1));
    return windows.map((window) => (numbersOf(window).length === 0 ? null : of(window)));
  },
});

const textual = (test: (text: string, part: string) => boolean): DqlFunction => ({
  counts: [2, 2],
  apply: ([text = null, part = null]) =>
    typeof text === 'string' && typeof part === 'string' ? test(text, part) : null,
});

const flat = (values: readonly DqlValue[]): readonly DqlValue[] => values.flatMap((value) => value);

function toLong(value: DqlValue): DqlValue {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? BigInt(Math.trunc(value)) : null;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'string') return /^-?\d+$/.test(value) ? BigInt(value) : null;
  // Both are kept in nanoseconds.
  if (value instanceof Timestamp || value instanceof Duration) return BigInt(Math.round(value.ms)) * 1_000_000n;
  return Array.isArray(value) ? toLong(value[0] ?? null) : null;
}

function toDouble(value: DqlValue): DqlValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.trim() === '' || Number.isNaN(Number(value)) ? null : Number(value);
  const long = toLong(value);
  return typeof long === 'bigint' ? Number(long) : null;
}

function toTimestamp(value: DqlValue): DqlValue {
  if (value instanceof Timestamp) return value;
  if (isNumeric(value)) return new Timestamp(Number(value) / 1e6);
  if (Array.isArray(value)) return toTimestamp(value[0] ?? null);
  const ms = typeof value === 'string' ? Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`) : NaN;
  return Number.isNaN(ms) ? null : new Timestamp(ms);
}

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions */
export const dqlFunctions: ReadonlyMap<string, DqlFunction> = new Map<string, DqlFunction>([
  [
    'if',
    { counts: [2, 2], named: ['else'], apply: ([test, then = null, other = null]) => (test === true ? then : other) },
  ],
  ['coalesce', { counts: [1, Infinity], apply: (values) => values.find((value) => value !== null) ?? null }],
  ['isNull', one((value) => value === null)],
  ['isNotNull', one((value) => value !== null)],
  ['isTrueOrNull', one((value) => value === null || value === true)],
  ['isFalseOrNull', one((value) => value === null || value === false)],
  [
    'in',
    {
      counts: [2, Infinity],
      apply: ([needle = null, ...haystacks]) =>
        flat([needle]).some((wanted) => flat(haystacks).some((value) => equal(wanted, value) === true)),
    },
  ],
  ['array', { counts: [0, Infinity], apply: (values) => [...values] }],
  ['arraySize', ofArray((values) => BigInt(values.length))],
  ['arraySum', ofArray(total)],
  // "0 if there is no matching element."
  ['arrayAvg', ofArray((values) => total(values) / Math.max(1, numbersOf(values).length))],
  ['arrayMin', ofArray((values) => extreme(values, -1))],
  ['arrayMax', ofArray((values) => extreme(values, 1))],
  ['arrayRemoveNulls', ofArray((values) => values.filter((value) => value !== null))],
  ['arrayFirst', ofArray((values) => values.find((value) => value !== null) ?? null)],
  ['arrayLast', ofArray((values) => values.findLast((value) => value !== null) ?? null)],
  // "The last `windowsize` values": fewer at the begin. What is not numeric is ignored, as by the others; nothing at all is null.
  ['arrayMovingSum', moving(total)],
  ['arrayMovingMax', moving((values) => extreme(values, 1))],
  ['arrayMovingAvg', moving((values) => total(values) / numbersOf(values).length)],
  ['toLong', one(toLong)],
  ['toDouble', one(toDouble)],
  ['toTimestamp', one(toTimestamp)],
  ['unixMillisFromTimestamp', one((value) => (value instanceof Timestamp ? BigInt(Math.floor(value.ms)) : null))],
  ['now', { counts: [0, 0], apply: (_, { now }) => new Timestamp(now) }],
  ['startsWith', textual((text, part) => text.startsWith(part))],
  ['endsWith', textual((text, part) => text.endsWith(part))],
  ['contains', textual((text, part) => text.includes(part))],
  [
    'entityName',
    {
      counts: [1, 1],
      apply: ([id = null], { world }) =>
        typeof id === 'string' ? (world.shelf(entityShelf).get(id)?.displayName ?? null) : null,
    },
  ],
]);
