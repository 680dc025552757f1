import type { World } from '../../world/world';
import { funcMetricKeys, storedQuery } from '../storedSlos/funcMetrics';
import { metricShelf } from '../../metricStore/metricShelf';

const hasSeries = (world: World, key: string): boolean => world.shelf(metricShelf).series(key).length > 0;

export const isKnownMetric = (world: World, key: string): boolean =>
  hasSeries(world, key) || storedQuery(world, key) !== null;

/** Keys of ingested metrics and of the SLOs' func metrics, in alphabetical order. */
export const knownMetrics = (world: World): string[] =>
  [
    ...world
      .shelf(metricShelf)
      .keys()
      .filter((key) => hasSeries(world, key)),
    ...funcMetricKeys(world),
  ].sort();
