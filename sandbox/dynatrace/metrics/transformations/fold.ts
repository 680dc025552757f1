import { counted, textOf, unsupported } from '../../selector/arguments';
import { measured, rowOf } from '../../frames/frame';
import { type Aggregation, emptyStats, isAggregation, merge, statsOfValues, valuesOf } from '../../frames/stats';
import type { Transformation } from './transformation';

/**
 * `:fold`, `:fold(max)`: all slots as one. After an aggregation the argument is ignored and the numbers are added up,
 * as the FAQ of the Metrics API explains.
 * @see https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-faq
 */
export const fold: Transformation = (args, at, before) => {
  const [argument] = counted('fold', args, at, 0, 1);
  const name = argument ? textOf(argument) : 'avg';
  const named: Aggregation | null = name === 'auto' ? 'avg' : isAggregation(name) ? name : null;
  if (!named) throw unsupported(name, argument?.at ?? at, 'aggregation');
  const aggregation = before.aggregated ? 'sum' : named;
  return {
    shape: { ...before, aggregated: true },
    apply: (frame) => ({
      ...frame,
      aggregation,
      folded: true,
      rows: measured(frame).map(({ row, stats }) => {
        const one = emptyStats(1);
        merge(one, stats, () => 0);
        return rowOf(row.dims, statsOfValues(valuesOf(one, aggregation)));
      }),
    }),
  };
};
