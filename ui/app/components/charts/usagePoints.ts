import type { UsageSeries, UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import type { HeatFacts } from './heatCells';

type Grid = Pick<UsageSeriesValue, 'from' | 'intervalMinutes'>;
type Values = readonly (number | null)[];

const begin = ({ from, intervalMinutes }: Grid, index: number): number =>
  Date.parse(from) + index * intervalMinutes * 60_000;

/** Values as points of a line; what was not measured leaves a gap. */
export function linePoints(grid: Grid, values: Values): { start: Date; end: Date; value: number }[] {
  return values.flatMap((value, index) =>
    value === null ? [] : [{ start: new Date(begin(grid, index)), end: new Date(begin(grid, index + 1)), value }],
  );
}

/** Lowest and highest values as points of a band. */
export function bandPoints(grid: Grid, { min, max }: Pick<UsageSeries, 'min' | 'max'>) {
  return min.flatMap((y0, index) => {
    const y1 = max[index] ?? null;
    return y0 === null || y1 === null
      ? []
      : [{ start: new Date(begin(grid, index)), end: new Date(begin(grid, index + 1)), y0, y1 }];
  });
}

/** Services × time by their highest values, the service with the highest first; not more than fit. */
export function usageHeat(
  grid: Grid,
  series: readonly UsageSeries[],
  mostRows: number,
): HeatFacts & { leftOut: number } {
  const rows = series
    .flatMap(({ target: { service }, max }) => (service === undefined ? [] : [{ service, values: max }]))
    .sort((one, other) => peak(other.values) - peak(one.values));
  const slots = rows[0]?.values.length ?? 0;
  const iso = (index: number) => new Date(begin(grid, index)).toISOString();
  return {
    columns: Array.from({ length: slots }, (_, index) => ({ from: iso(index), to: iso(index + 1) })),
    rows: rows.slice(0, mostRows),
    leftOut: Math.max(0, rows.length - mostRows),
  };
}

/** The highest value; below everything where nothing was measured. */
export const peak = (values: Values): number =>
  values.reduce<number>((most, value) => Math.max(most, value ?? -Infinity), -Infinity);

/** The newest value; null where nothing was measured. */
export const newest = (values: Values): number | null => values.findLast((value) => value !== null) ?? null;
