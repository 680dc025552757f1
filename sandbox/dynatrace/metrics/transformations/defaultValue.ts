import { counted, numberOf, textOf } from '../../selector/arguments';
import { Misfit } from '../../selector/selectorError';
import { type Frame, measured, rowOf, type Scope } from '../../frames/frame';
import { statsOfValues, valuesOf } from '../../frames/stats';
import type { Transformation } from './transformation';

const notApplied =
  'The :default operator could not be applied as it requires at least one written data point for the metric in the query timeframe.';

function filled(frame: Frame, { grid, warnings }: Scope, filler: number, always: boolean): Frame {
  const rows = measured(frame).map(({ row, stats }) =>
    rowOf(row.dims, statsOfValues(valuesOf(stats, frame.aggregation).map((value) => value ?? filler))),
  );
  if (rows.length === 0 && !always) {
    warnings.add(notApplied);
    return { ...frame, rows, filler: null };
  }
  // Without dimensions there is just one series, so it is known which one is missing.
  if (rows.length === 0) {
    rows.push(rowOf({}, statsOfValues(new Array<number>(frame.folded ? 1 : grid.slots).fill(filler))));
  }
  return { ...frame, rows, filler };
}

/**
 * `:default(n)` fills the gaps of what the transformations before it left, and leaves nothing as it is: "a pre-transformed
 * time series must have at least one data point", so a partition that no slot fell into stays empty. `:default(n,always)`
 * fills that too, which takes a preceding empty `splitBy()`.
 * @see https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-selector (default transformation)
 */
export const defaultValue: Transformation = (args, at, before) => {
  const [number, mode] = counted('default', args, at, 1, 2);
  const filler = number ? numberOf(number) : 0;
  const always = mode !== undefined;
  if (mode && textOf(mode) !== 'always')
    throw new Misfit(mode.at, `at '${textOf(mode)}': only 'always' is allowed here`);
  if (always && !before.merged) {
    throw new Misfit(at, "at 'default': 'always' is only valid when preceded by an empty splitBy transformation");
  }
  return { shape: before, apply: (frame, scope) => filled(frame, scope, filler, always) };
};
