import { counted } from '../../selector/arguments';
import { measured, rowOf } from '../../frames/frame';
import { type Aggregation, statsOfValues, valuesOf } from '../../frames/stats';
import type { Transformation } from './transformation';

/** Later merges recalculate by the selected aggregation; counts of parts add up. */
const mergedBy: Record<Aggregation, Aggregation> = { avg: 'avg', min: 'min', max: 'max', sum: 'sum', count: 'sum' };

/** `:avg`, `:count`, `:max`, `:min`, `:sum`: one number per slot, each of which counts as one data point afterwards. */
export const aggregate =
  (aggregation: Aggregation): Transformation =>
  (args, at, before) => {
    counted(aggregation, args, at, 0);
    return {
      shape: { ...before, aggregated: true },
      apply: (frame) => ({
        ...frame,
        aggregation: mergedBy[aggregation],
        rows: measured(frame).map(({ row, stats }) => rowOf(row.dims, statsOfValues(valuesOf(stats, aggregation)))),
      }),
    };
  };
