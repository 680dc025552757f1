import { counted, textOf, unsupported } from '../../selector/arguments';
import { badParameter } from '../../parameters/badParameter';
import { Misfit } from '../../selector/selectorError';
import { measured, rowOf } from '../../frames/frame';
import { isAggregation, statsOfValues, valueAt, type Aggregation, type Stats } from '../../frames/stats';
import type { Transformation } from './transformation';

const minuteMs = 60_000;
const longestMinutes = 60;

/**
 * `:rollup(avg,5m)`: each point becomes the aggregation of itself and those before it, as many as fit into the window, which
 * is at most 60 minutes and a multiple of the resolution. Takes a preceding aggregation.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-selector
 */
export const rollup: Transformation = (args, at, before) => {
  const [how, window] = counted('rollup', args, at, 2);
  const aggregation = how ? textOf(how) : '';
  if (!isAggregation(aggregation)) throw unsupported(aggregation, how?.at ?? at, 'rollup aggregation');
  const minutes = Number(/^([1-9]\d*)m$/.exec(window ? textOf(window) : '')?.[1]);
  if (!(minutes <= longestMinutes))
    throw new Misfit(window?.at ?? at, `at 'rollup': the window must be 1 to ${longestMinutes} minutes, e.g. 5m`);
  if (!before.aggregated) throw new Misfit(at, "at 'rollup': an aggregation transformation must be applied before");
  return {
    shape: before,
    earlierMs: (width) => {
      if ((minutes * minuteMs) % width === 0) return minutes * minuteMs - width;
      throw badParameter(
        'metricSelector',
        'The duration of a rollup must be a multiple of the resolution of the query.',
      );
    },
    apply: (frame, { grid }) => ({
      ...frame,
      rows: measured(frame).map(({ row, stats }) =>
        rowOf(row.dims, rolled(stats, aggregation, { slots: grid.slots, of: frame.aggregation })),
      ),
    }),
  };
};

/** The last `slots` points, each with those that precede it: the array is longer by as many as a window has before its last. */
function rolled(stats: Stats, by: Aggregation, { slots, of }: { slots: number; of: Aggregation }): Stats {
  const earlier = stats.count.length - slots;
  const values = Array.from({ length: slots }, (_, slot) => {
    const points = Array.from({ length: earlier + 1 }, (_point, back) => valueAt(stats, slot + back, of));
    const known = points.filter((point) => point !== null);
    if (known.length === 0) return null;
    if (by === 'min' || by === 'max') return Math[by](...known);
    const sum = known.reduce((total, point) => total + point, 0);
    return by === 'count' ? known.length : by === 'sum' ? sum : sum / known.length;
  });
  return statsOfValues(values);
}
