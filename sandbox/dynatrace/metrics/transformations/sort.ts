import { counted, numberOf, textOf, unsupported } from '../../selector/arguments';
import { Misfit } from '../../selector/selectorError';
import type { Argument } from '../../selector/tree';
import { type Frame, measured, type Row } from '../../frames/frame';
import {
  type Aggregation,
  emptyStats,
  isAggregation,
  merge,
  type Stats,
  statsOfValues,
  valueAt,
  valuesOf,
} from '../../frames/stats';
import type { Transformation } from './transformation';

interface Entry {
  row: Row;
  stats: Stats;
}

type Key = (frame: Frame) => (a: Entry, b: Entry) => number;

/** Value of a whole series by one aggregation of its slots' numbers. */
function overall(stats: Stats, slots: Aggregation, aggregation: Aggregation): number {
  const one = emptyStats(1);
  merge(one, statsOfValues(valuesOf(stats, slots)), () => 0);
  return valueAt(one, 0, aggregation) ?? -Infinity;
}

function sortKey(argument: Argument): Key {
  if (argument.kind === 'value') throw unsupported(argument.text, argument.at, 'sorting key');
  const { name, args, at } = argument;
  const [by = '', direction = ''] = counted(name, args, at, 2).map(textOf);
  const sign = { ascending: 1, descending: -1 }[direction];
  if (!sign) throw new Misfit(at, `at '${direction}': ascending or descending is expected here`);
  if (name === 'dimension') {
    return () => (a, b) => {
      const [left, right] = [a.row.dims[by] ?? '', b.row.dims[by] ?? ''];
      return left === right ? 0 : left < right ? -sign : sign;
    };
  }
  if (name !== 'value' || !(by === 'auto' || isAggregation(by))) throw unsupported(`${name}(${by})`, at, 'sorting key');
  return ({ aggregation }) => {
    const worth = new Map<Row, number>();
    const of = ({ row, stats }: Entry): number => {
      const known = worth.get(row) ?? overall(stats, aggregation, by === 'auto' ? aggregation : by);
      worth.set(row, known);
      return known;
    };
    return (a, b) => sign * (of(a) - of(b) || 0);
  };
}

/** `:sort(value(avg,descending),dimension("x",ascending))`; further keys break ties. */
export const sort: Transformation = (args, at, before) => {
  const keys = counted('sort', args, at, 1, Infinity).map(sortKey);
  return {
    shape: before,
    apply: (frame) => {
      const orders = keys.map((key) => key(frame));
      const compare = (a: Entry, b: Entry): number => {
        for (const order of orders) {
          const result = order(a, b);
          if (result !== 0) return result;
        }
        return 0;
      };
      return {
        ...frame,
        rows: measured(frame)
          .sort(compare)
          .map(({ row }) => row),
      };
    },
  };
};

/** `:limit(n)`: the first n tuples. */
export const limit: Transformation = (args, at, before) => {
  const [most = 0] = counted('limit', args, at, 1).map(numberOf);
  if (!Number.isInteger(most) || most < 1) throw new Misfit(at, "at 'limit': a whole number above 0 is expected");
  return {
    shape: before,
    apply: (frame) => ({
      ...frame,
      rows: measured(frame)
        .slice(0, most)
        .map(({ row }) => row),
    }),
  };
};
