import { ApiError } from '../../operation';
import type { Series } from '../../world/world';
import { type Frame, isEntityDimension, readSeries, type Scope } from './frame';

/** Above it, "only the first 100,000 tuples are processed and the rest are ignored". */
const maxTuples = 100_000;

const isAllowed = ({ dimensions }: Series, entities: ReadonlySet<string>): boolean =>
  Object.entries(dimensions).some(([key, value]) => isEntityDimension(key) && entities.has(value));

/** All tuples of a metric that the entity scope of the query admits. @throws ApiError 404 for an unknown key. */
export function metricFrame(key: string, scope: Scope): Frame {
  const all = scope.world.metrics.series(key);
  if (all.length === 0) throw new ApiError(404, `The metric key '${key}' is unknown.`);
  const { entities } = scope;
  const admitted = entities ? all.filter((series) => isAllowed(series, entities)) : all;
  return {
    keys: [...new Set(all.flatMap(({ dimensions }) => Object.keys(dimensions)))],
    rows: admitted
      .slice(0, maxTuples)
      .map((series) => ({ dims: series.dimensions, read: () => readSeries(series, scope) })),
    aggregation: 'avg',
    folded: false,
    written: false,
    filler: null,
  };
}
