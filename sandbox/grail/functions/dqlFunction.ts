import type { DqlScope } from '../scope/dqlScope';
import { type DqlValue, isNumeric } from '../values/dqlValue';

export interface DqlFunction {
  /** Fewest and most positional arguments. */
  counts: readonly [number, number];
  /** Optional arguments that are given by name; behind the positional ones when the function is applied, null if absent. */
  named?: readonly string[];
  /** What it reads beside its arguments, for the rights that takes. */
  table?: string;
  /** Answers otherwise every time, or by what lies in the world: never worked out before the query runs. */
  isVolatile?: boolean;
  apply: (args: readonly DqlValue[], scope: DqlScope) => DqlValue;
}

export type FunctionTable = readonly (readonly [string, DqlFunction])[];

export const one = (apply: (value: DqlValue, scope: DqlScope) => DqlValue): DqlFunction => ({
  counts: [1, 1],
  apply: ([value = null], scope) => apply(value, scope),
});

/** Null for anything but an array. */
export const ofArray = (apply: (values: readonly DqlValue[]) => DqlValue): DqlFunction =>
  one((value) => (Array.isArray(value) ? apply(value) : null));

/** "If the argument is an array, the element at position 0 is converted." */
export const firstOf = (value: DqlValue): DqlValue => (Array.isArray(value) ? (value[0] ?? null) : value);

/** "Values that are not numeric are ignored." */
export const numbersOf = (values: readonly DqlValue[]): number[] => values.filter(isNumeric).map(Number);

export const totalOf = (values: readonly DqlValue[]): number =>
  numbersOf(values).reduce((sum, value) => sum + value, 0);

/** A whole number, null for anything else. */
export const wholeOf = (value: DqlValue): number | null => (typeof value === 'bigint' ? Number(value) : null);
