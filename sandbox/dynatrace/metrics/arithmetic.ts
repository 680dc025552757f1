import { ApiError } from '../../http/operation';
import type { Operator } from '../selector/tree';
import { type Frame, measured, type Row, rowOf } from '../frames/frame';
import { statsOfValues, valuesOf } from '../frames/stats';

type Values = readonly (number | null)[];

interface Tuple {
  dims: Row['dims'];
  values: Values;
}

const operations: Record<Operator, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

const identity = (keys: readonly string[], dims: Row['dims']): string =>
  JSON.stringify(keys.map((key) => dims[key] ?? null));

function tuples(frame: Frame, keys: readonly string[]): Map<string, Tuple> {
  return new Map(
    measured(frame).map(({ row, stats }) => [
      identity(keys, row.dims),
      { dims: row.dims, values: valuesOf(stats, frame.aggregation) },
    ]),
  );
}

/** A single data point is aligned with every point of a series; a null on either side gives null, and so does 0/0. */
function aligned(operator: Operator, left: Values, right: Values): Values {
  const calculate = operations[operator];
  const at = (values: Values, index: number): number | null => values[values.length === 1 ? 0 : index] ?? null;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [a, b] = [at(left, index), at(right, index)];
    return a === null || b === null ? null : calculate(a, b);
  });
}

/** A number is paired with every tuple of the other operand. */
export type Operand = Frame | number;

function assertPairable([left, right]: readonly Frame[]): void {
  const [a, b] = [new Set(left?.keys), new Set(right?.keys)];
  const areEqual = a.size === b.size && [...a].every((key) => b.has(key));
  if (a.size === 0 || b.size === 0 || areEqual) return;
  throw new ApiError(400, 'Metric expression contains non-matching dimension-keys.');
}

interface Side {
  frame: Frame | null;
  tuples: ReadonlyMap<string, Tuple>;
  valuesFor: (dims: Row['dims']) => Values | null;
}

function side(operand: Operand, keys: readonly string[]): Side {
  if (typeof operand === 'number') return { frame: null, tuples: new Map(), valuesFor: () => [operand] };
  const own = operand.keys.length === 0 ? [] : keys;
  const found = tuples(operand, own);
  const spare = operand.filler === null ? null : [operand.filler];
  return { frame: operand, tuples: found, valuesFor: (dims) => found.get(identity(own, dims))?.values ?? spare };
}

/**
 * Arithmetic of two operands: identical tuples are paired, a dimensionless operand with every tuple of the other.
 * A tuple without partner is left out, unless the operand that lacks it ends in `:default`.
 * @see https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-expression
 * @throws ApiError 400 for different dimensions.
 */
export function calculate(operator: Operator, left: Operand, right: Operand): Operand {
  if (typeof left === 'number' && typeof right === 'number') return operations[operator](left, right);
  const frames = [left, right].filter((operand): operand is Frame => typeof operand !== 'number');
  assertPairable(frames);
  const keys = frames.reduce<readonly string[]>(
    (most, frame) => (frame.keys.length > most.length ? frame.keys : most),
    [],
  );
  const [a, b] = [side(left, keys), side(right, keys)];
  const candidates = new Map(
    [a, b].flatMap(({ frame, tuples: own }) => (frame?.keys.length === keys.length ? [...own] : [])),
  );
  const rows = [...candidates.values()].flatMap(({ dims }) => {
    const [leftValues, rightValues] = [a.valuesFor(dims), b.valuesFor(dims)];
    return leftValues && rightValues ? [rowOf(dims, statsOfValues(aligned(operator, leftValues, rightValues)))] : [];
  });
  return {
    keys,
    rows,
    aggregation: 'sum',
    folded: frames.every(({ folded }) => folded),
    filler: null,
  };
}
