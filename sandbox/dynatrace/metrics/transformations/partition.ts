import { counted, numberOf, textOf, unsupported } from '../../selector/arguments';
import { Misfit } from '../../selector/selectorError';
import type { Argument } from '../../selector/tree';
import { measured, rowOf } from '../../frames/frame';
import { statsOfValues, valuesOf } from '../../frames/stats';
import type { Transformation } from './transformation';

type Criterion = (value: number) => boolean;

const comparisons: Record<string, (limit: number) => Criterion> = {
  lt: (limit) => (value) => value < limit,
  le: (limit) => (value) => value <= limit,
  eq: (limit) => (value) => value === limit,
  ne: (limit) => (value) => value !== limit,
  ge: (limit) => (value) => value >= limit,
  gt: (limit) => (value) => value > limit,
};

function criterion(argument: Argument): Criterion {
  const { at } = argument;
  if (argument.kind === 'value') {
    if (argument.text === 'otherwise') return () => true;
    throw unsupported(argument.text, at, 'partition criterion');
  }
  const { name, args } = argument;
  if (name === 'range') {
    const [low = 0, high = 0] = counted(name, args, at, 2).map(numberOf);
    return (value) => value >= low && value < high;
  }
  if (name === 'and' || name === 'or' || name === 'not') {
    const parts = counted(name, args, at, 1, name === 'not' ? 1 : Infinity).map(criterion);
    if (name === 'not') return (value) => parts.every((part) => !part(value));
    return (value) => (name === 'and' ? parts.every((part) => part(value)) : parts.some((part) => part(value)));
  }
  const compare = comparisons[name];
  if (!compare) throw unsupported(name, at, 'partition criterion');
  const [limit = 0] = counted(name, args, at, 1).map(numberOf);
  return compare(limit);
}

function part(argument: Argument): { label: string; matches: Criterion } {
  const { at } = argument;
  if (argument.kind === 'value') throw unsupported(argument.text, at, 'partition');
  const { name, args } = argument;
  if (name === 'otherwise') return { label: counted(name, args, at, 1).map(textOf).join(), matches: () => true };
  if (name !== 'value') throw unsupported(name, at, 'partition');
  const [label, test] = counted(name, args, at, 2);
  if (!label || !test) throw unsupported(name, at, 'partition');
  return { label: textOf(label), matches: criterion(test) };
}

/**
 * `:partition("dimension",value("good",lt(80)),…)`: splits each series by what its slots are worth. The first matching
 * partition takes a slot; a slot that none takes is dropped.
 */
export const partition: Transformation = (args, at, before) => {
  const [dimension, ...rest] = counted('partition', args, at, 2, Infinity);
  if (!before.aggregated) throw new Misfit(at, "at 'partition': an aggregation transformation must come first");
  const key = dimension ? textOf(dimension) : '';
  const parts = rest.map(part);
  return {
    shape: { ...before, merged: false },
    apply: (frame) => {
      const rows = measured(frame).flatMap(({ row, stats }) => {
        const taken = valuesOf(stats, frame.aggregation).map((value) => ({
          value,
          index: value === null ? -1 : parts.findIndex(({ matches }) => matches(value)),
        }));
        return parts.map(({ label }, wanted) => {
          const values = taken.map(({ value, index }) => (index === wanted ? value : null));
          return rowOf({ ...row.dims, [key]: label }, statsOfValues(values));
        });
      });
      return { ...frame, keys: [...frame.keys, key], rows };
    },
  };
};
