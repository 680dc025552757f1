import { eachSample } from '../../metricStore/eachSample';
import type { World } from '../../world/world';
import type { Grid } from './grid';
import { add, type Aggregation, emptyStats, hasData, type Stats } from './stats';
import type { Series } from '../../metricStore/series';

/** A tuple: one combination of dimension values with its data. Reading is put off, because a filter may drop it. */
export interface Row {
  dims: Readonly<Record<string, string>>;
  read: () => Stats;
}

/** What a step of a metric selector hands to the next. */
export interface Frame {
  /** Dimension keys of every row, in order. */
  keys: readonly string[];
  rows: readonly Row[];
  /** How a slot becomes a number while no aggregation is named. */
  aggregation: Aggregation;
  /** All rows consist of a single slot that covers the timeframe. */
  folded: boolean;
  /** Set by `:default`: fills gaps of this operand as long as the other one has data. */
  filler: number | null;
}

/** What evaluation needs besides the selector. */
export interface Scope {
  world: World;
  grid: Grid;
  /** Ids that an entity selector allows; null for no restriction. */
  entities: ReadonlySet<string> | null;
  warnings: Set<string>;
  /** Stored queries that are being evaluated, so that none is part of itself. */
  within?: ReadonlySet<string>;
  /** Series already read in this query. */
  cache: Map<Series, Stats>;
}

/** Rows that hold data. */
export function measured(frame: Frame): { row: Row; stats: Stats }[] {
  return frame.rows.map((row) => ({ row, stats: row.read() })).filter(({ stats }) => hasData(stats));
}

export const rowOf = (dims: Row['dims'], stats: Stats): Row => ({ dims, read: () => stats });

export const isEntityDimension = (key: string): boolean => key.startsWith('dt.entity.');

/** The slots of a series by the query's grid. */
export function readSeries(series: Series, { grid, cache }: Scope): Stats {
  const known = cache.get(series);
  if (known) return known;
  const start = grid.end - grid.slots * grid.width;
  const stats = emptyStats(grid.slots);
  eachSample(series, start, grid.end, (at, min, max, sum, count) => {
    add(stats, Math.ceil((at - start) / grid.width) - 1, min, max, sum, count);
  });
  cache.set(series, stats);
  return stats;
}
