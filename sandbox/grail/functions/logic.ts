import type { DqlValue } from '../values/dqlValue';
import { equal } from '../values/operators';
import { type FunctionTable, one } from './dqlFunction';

const flat = (values: readonly DqlValue[]): readonly DqlValue[] => values.flatMap((value) => value);

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/boolean-functions */
export const logic: FunctionTable = [
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
];
