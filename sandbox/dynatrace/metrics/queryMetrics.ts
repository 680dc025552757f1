import type { Operation } from '../../http/operation';
import { badParameter, refuse } from '../parameters/badParameter';
import { selectEntityIds } from '../entities/entitySelector';
import { locating } from '../selector/selectorError';
import { readTimeframe } from '../parameters/timeframe';
import { compileSelector, type MetricQuery } from './compileSelector';
import { measured, type Scope } from '../frames/frame';
import { defaultPoints, type Grid, gridFor, slotEnds } from '../frames/grid';
import { valuesOf } from '../frames/stats';

function seriesCollection(query: MetricQuery, scope: Scope, ends: readonly number[]): Record<string, unknown> {
  const own: Scope = { ...scope, warnings: new Set() };
  const frame = query.run(own);
  const data = measured(frame).map(({ row, stats }) => ({
    dimensions: Object.values(row.dims),
    dimensionMap: row.dims,
    timestamps: frame.folded ? [scope.grid.end] : ends,
    values: valuesOf(stats, frame.aggregation),
  }));
  for (const warning of own.warnings) scope.warnings.add(warning);
  return {
    metricId: query.text,
    // Shares of the documented maxima: 20,000,000 points read and 100,000 tuples.
    dataPointCountRatio: (scope.cache.size * scope.grid.slots) / 20_000_000,
    dimensionCountRatio: scope.cache.size / 100_000,
    data,
    ...(own.warnings.size > 0 ? { warnings: [...own.warnings] } : {}),
  };
}

/** @see https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-get-data-points */
export const queryMetrics: Operation = (world) => (call) => {
  refuse(call.query, 'mzSelector');
  const selector = call.query.get('metricSelector');
  if (!selector?.trim()) throw badParameter('metricSelector', 'must not be empty');
  const queries = locating('Metric selector', selector, () => compileSelector(selector));
  const timeframe = readTimeframe(call.query, world.clock.now(), 'now-2h');
  const grid: Grid = gridFor(timeframe, call.query.get('resolution') ?? `${defaultPoints}`);
  const entitySelector = call.query.get('entitySelector');
  const entities = entitySelector === null ? null : selectEntityIds(world, entitySelector);
  const scope: Scope = { world, grid, entities, warnings: new Set(), cache: new Map() };
  const ends = slotEnds(grid);
  const result = queries.map((query) => seriesCollection(query, { ...scope, cache: new Map() }, ends));
  const totalCount = result.reduce((sum, { data }) => sum + (Array.isArray(data) ? data.length : 0), 0);
  const warnings = scope.warnings.size > 0 ? { warnings: [...scope.warnings] } : {};
  return { status: 200, body: { totalCount, nextPageKey: null, resolution: grid.resolution, result, ...warnings } };
};
