import { type DqlValue, Duration, identityOf, isNumeric } from '../values/dqlValue';
import { compared, inOrder } from '../values/operators';

/** Values of one group. `options` are what else is given, in the order of `named`, then further positional ones; null if absent. */
export type Aggregate = (values: readonly DqlValue[], options: readonly DqlValue[]) => DqlValue;

export interface Aggregation {
  /** Positional parameters: the expression, and constants behind it. */
  count: number;
  named?: readonly string[];
  /** May go through arrays element by element, "min, max, sum and avg" alone. */
  iterates?: boolean;
  of: Aggregate;
}

const present = (values: readonly DqlValue[]): DqlValue[] => values.filter((value) => value !== null);

/** Null when there is nothing to add up, as documented. */
function sum(values: readonly DqlValue[]): number | Duration | null {
  const durations = values.filter((value) => value instanceof Duration);
  if (durations.length > 0) return new Duration(durations.reduce((all, { ms }) => all + ms, 0));
  const numbers = values.filter(isNumeric).map(Number);
  return numbers.length === 0 ? null : numbers.reduce((all, value) => all + value, 0);
}

function avg(values: readonly DqlValue[]): DqlValue {
  const total = sum(values);
  if (total instanceof Duration) {
    return new Duration(total.ms / values.filter((value) => value instanceof Duration).length);
  }
  return total === null ? null : total / values.filter(isNumeric).length;
}

const best =
  (sign: number, compare: (one: DqlValue, other: DqlValue) => number | null): Aggregate =>
  (values) =>
    present(values).reduce<DqlValue>(
      (found, value) => (found === null || sign * (compare(value, found) ?? 0) > 0 ? value : found),
      null,
    );

/** Between two values what lies between them; that is not documented. */
function percentile(values: readonly DqlValue[], percent: DqlValue): DqlValue {
  const durations = values.filter((value) => value instanceof Duration);
  const numbers = durations.length > 0 ? durations.map(({ ms }) => ms) : values.filter(isNumeric).map(Number);
  if (numbers.length === 0 || !isNumeric(percent)) return null;
  numbers.sort((one, other) => one - other);
  const place = ((numbers.length - 1) * Number(percent)) / 100;
  const [low = NaN, high = low] = [numbers[Math.floor(place)], numbers[Math.ceil(place)]];
  const value = low + (high - low) * (place - Math.floor(place));
  return durations.length > 0 ? new Duration(value) : value;
}

const distinct = (values: readonly DqlValue[]): DqlValue[] => [
  ...new Map(present(values).map((value) => [identityOf(value), value])).values(),
];

/** No value at all is null, as documented. */
const collected =
  (of: (values: readonly DqlValue[]) => DqlValue[]): Aggregate =>
  (values, [maxLength = null, expand = null]) => {
    const found = of(expand === true ? values.flatMap((value) => value) : values);
    if (found.length === 0) return null;
    return typeof maxLength === 'bigint' ? found.slice(0, Number(maxLength)) : found;
  };

const countDistinct: Aggregate = (values) => BigInt(distinct(values).length);

/** Nulls are left out of all but `count`, `takeFirst` and `takeLast`. @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/aggregation-functions */
export const aggregations: ReadonlyMap<string, Aggregation> = new Map<string, Aggregation>([
  ['count', { count: 0, of: (values) => BigInt(values.length) }],
  ['countIf', { count: 1, of: (values) => BigInt(values.filter((value) => value === true).length) }],
  ['countDistinct', { count: 1, of: countDistinct }],
  ['countDistinctApprox', { count: 1, of: countDistinct }],
  ['countDistinctExact', { count: 1, of: countDistinct }],
  ['sum', { count: 1, iterates: true, of: sum }],
  ['avg', { count: 1, iterates: true, of: avg }],
  ['min', { count: 1, iterates: true, of: best(-1, compared) }],
  ['max', { count: 1, iterates: true, of: best(1, compared) }],
  ['median', { count: 1, of: (values) => percentile(values, 50n) }],
  ['percentile', { count: 2, of: (values, [percent = null]) => percentile(values, percent) }],
  ['takeAny', { count: 1, of: (values) => present(values)[0] ?? null }],
  ['takeFirst', { count: 1, of: (values) => values[0] ?? null }],
  ['takeLast', { count: 1, of: (values) => values.at(-1) ?? null }],
  ['takeMax', { count: 1, of: best(1, (one, other) => inOrder(one, other, 1)) }],
  ['takeMin', { count: 1, of: best(-1, (one, other) => inOrder(one, other, 1)) }],
  ['collectArray', { count: 1, named: ['maxLength', 'expand'], of: collected(present) }],
  ['collectDistinct', { count: 1, named: ['maxLength', 'expand'], of: collected(distinct) }],
]);
