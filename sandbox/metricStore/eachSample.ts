import type { Series, Visit } from './series';

/** Visits the samples of a series with `from < at <= to`, ascending. */
export function eachSample(series: Series, from: number, to: number, visit: Visit): void {
  if (series.each) series.each(from, to, visit);
  else for (const { at, min, max, sum, count } of series.samples(from, to)) visit(at, min, max, sum, count);
}
