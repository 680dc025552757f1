import { ApiError } from '../../http/operation';
import { type Frame, isEntityDimension, readSeries, type Scope } from '../frames/frame';
import { metricShelf } from '../../metricStore/metricShelf';
import type { Series } from '../../metricStore/series';

/** Above it, "only the first 100,000 tuples are processed and the rest are ignored". */
const maxTuples = 100_000;

/** What is looked up in the series of a metric again and again. */
interface Index {
  length: number;
  keys: readonly string[];
  byEntity: ReadonlyMap<string, readonly Series[]>;
}

/** Made again when the list has grown. */
const indexes = new WeakMap<readonly Series[], Index>();

function indexOf(all: readonly Series[]): Index {
  const known = indexes.get(all);
  if (known?.length === all.length) return known;
  const keys = new Set<string>();
  const byEntity = new Map<string, Series[]>();
  for (const series of all) {
    for (const [key, value] of Object.entries(series.dimensions)) {
      keys.add(key);
      if (isEntityDimension(key)) byEntity.set(value, [...(byEntity.get(value) ?? []), series]);
    }
  }
  const index = { length: all.length, keys: [...keys], byEntity };
  indexes.set(all, index);
  return index;
}

/** All tuples of a metric that the entity scope of the query admits. @throws ApiError 404 for an unknown key. */
export function metricFrame(key: string, scope: Scope): Frame {
  const store = scope.world.shelf(metricShelf);
  const all = store.series(key);
  if (all.length === 0 || store.isInGrailOnly(key)) throw new ApiError(404, `The metric key '${key}' is unknown.`);
  const { keys, byEntity } = indexOf(all);
  const { entities } = scope;
  const admitted = entities ? new Set([...entities].flatMap((id) => byEntity.get(id) ?? [])) : all;
  return {
    keys,
    rows: [...admitted]
      .slice(0, maxTuples)
      .map((series) => ({ dims: series.dimensions, read: () => readSeries(series, scope) })),
    aggregation: 'avg',
    folded: false,
    filler: null,
  };
}
