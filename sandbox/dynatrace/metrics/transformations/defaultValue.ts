import { counted, numberOf, textOf } from '../../selector/arguments';
import { Misfit } from '../../selector/selectorError';
import { type Frame, measured, rowOf, type Scope } from '../frame';
import { statsOfValues, valuesOf } from '../stats';
import type { Transformation } from './transformation';

const notApplied =
  'The :default operator could not be applied as it requires at least one written data point for the metric in the query timeframe.';

function filled(frame: Frame, { grid, warnings }: Scope, filler: number, always: boolean): Frame {
  const found = measured(frame);
  const written = frame.written || found.length > 0;
  const rows = found.map(({ row, stats }) =>
    rowOf(row.dims, statsOfValues(valuesOf(stats, frame.aggregation).map((value) => value ?? filler))),
  );
  if (!written && !always) warnings.add(notApplied);
  // Without dimensions there is just one series, so it is known which one is missing.
  if (rows.length === 0 && frame.keys.length === 0 && (written || always)) {
    rows.push(rowOf({}, statsOfValues(new Array<number>(frame.folded ? 1 : grid.slots).fill(filler))));
  }
  return { ...frame, rows, written, filler };
}

/**
 * `:default(n)` fills gaps if anything was written in the timeframe; `:default(n,always)` even if not, which takes a
 * preceding empty `splitBy()`.
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
