import { counted } from '../../selector/arguments';
import { Misfit } from '../../selector/selectorError';
import { measured, rowOf } from '../../frames/frame';
import { statsOfValues, valuesOf } from '../../frames/stats';
import type { Transformation } from './transformation';

/** `:auto`: the aggregation in force, which for these gauges is the average. */
export const automatic: Transformation = (args, at, before) => {
  counted('auto', args, at, 0);
  return {
    shape: { ...before, aggregated: true },
    apply: (frame) => ({
      ...frame,
      rows: measured(frame).map(({ row, stats }) => rowOf(row.dims, statsOfValues(valuesOf(stats, frame.aggregation)))),
    }),
  };
};

/** `:value`: takes numbers as they are, hence only what was aggregated before. */
export const value: Transformation = (args, at, before) => {
  if (!before.aggregated) throw new Misfit(at, "at 'value': applicable only to previously aggregated values");
  return automatic(args, at, before);
};
