import { compared, equal, inOrder } from '../values/operators';
import { type DqlValue, identityOf, isNumeric } from '../values/dqlValue';
import { type DqlFunction, type FunctionTable, numbersOf, ofArray, totalOf, wholeOf } from './dqlFunction';

const extreme = (values: readonly DqlValue[], sign: number): DqlValue =>
  values
    .filter(isNumeric)
    .reduce<bigint | number | null>(
      (best, value) => (best === null || sign * (compared(value, best) ?? 0) > 0 ? value : best),
      null,
    );

/** Of every element and those before it, `windowsize` in all: fewer at the begin. Nothing numeric at all is null. */
const moving = (of: (values: readonly DqlValue[]) => DqlValue): DqlFunction => ({
  counts: [2, 2],
  apply: ([values = null, size = null]) => {
    if (!Array.isArray(values) || !isNumeric(size) || Number(size) < 1) return null;
    const windows = values.map((_, at) => values.slice(Math.max(0, at + 1 - Number(size)), at + 1));
    return windows.map((window) => (numbersOf(window).length === 0 ? null : of(window)));
  },
});

const indexIn = (find: (values: readonly DqlValue[], is: (value: DqlValue) => boolean) => number): DqlFunction => ({
  counts: [2, 2],
  apply: ([values = null, wanted = null]) =>
    Array.isArray(values) ? BigInt(find(values, (value) => equal(value, wanted) === true)) : null,
});

const distinct = (values: readonly DqlValue[]): DqlValue[] => [
  ...new Map(values.map((value) => [identityOf(value), value])).values(),
];

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/array-functions */
export const arrays: FunctionTable = [
  ['array', { counts: [0, Infinity], apply: (values) => [...values] }],
  ['arraySize', ofArray((values) => BigInt(values.length))],
  ['arraySum', ofArray(totalOf)],
  // "0 if there is no matching element."
  ['arrayAvg', ofArray((values) => totalOf(values) / Math.max(1, numbersOf(values).length))],
  ['arrayMin', ofArray((values) => extreme(values, -1))],
  ['arrayMax', ofArray((values) => extreme(values, 1))],
  ['arrayRemoveNulls', ofArray((values) => values.filter((value) => value !== null))],
  ['arrayFirst', ofArray((values) => values.find((value) => value !== null) ?? null)],
  ['arrayLast', ofArray((values) => values.findLast((value) => value !== null) ?? null)],
  ['arrayMovingSum', moving(totalOf)],
  ['arrayMovingMax', moving((values) => extreme(values, 1))],
  ['arrayMovingMin', moving((values) => extreme(values, -1))],
  ['arrayMovingAvg', moving((values) => totalOf(values) / numbersOf(values).length)],
  ['arrayDistinct', ofArray(distinct)],
  ['arrayReverse', ofArray((values) => [...values].reverse())],
  ['arrayFlatten', ofArray((values) => values.flatMap((value) => value))],
  [
    'arrayConcat',
    {
      counts: [1, Infinity],
      apply: (values) => (values.every((value) => Array.isArray(value)) ? values.flatMap((value) => value) : null),
    },
  ],
  ['arrayIndexOf', indexIn((values, is) => values.findIndex(is))],
  ['arrayLastIndexOf', indexIn((values, is) => values.findLastIndex(is))],
  [
    'arrayElement',
    {
      counts: [2, 2],
      apply: ([values = null, at = null]) =>
        Array.isArray(values) && typeof at === 'bigint' ? (values.at(Number(at)) ?? null) : null,
    },
  ],
  [
    'arraySlice',
    {
      ...{ counts: [1, 1], named: ['from', 'to'] },
      apply: ([values = null, from = null, to = null]) =>
        Array.isArray(values) ? values.slice(wholeOf(from) ?? 0, wholeOf(to) ?? values.length) : null,
    },
  ],
  [
    'arraySort',
    {
      ...{ counts: [1, 1], named: ['direction'] },
      apply: ([values = null, direction = null]) => {
        if (!Array.isArray(values)) return null;
        const sign = direction === 'descending' ? -1 : 1;
        return [...values].sort((one, other) => inOrder(one, other, sign));
      },
    },
  ],
];
