import type { World } from '../../world/world';
import { funcMetricKeys, storedQuery } from '../storedSlos/funcMetrics';
import { metricShelf } from '../../metricStore/metricShelf';

function hasSeries(world: World, key: string): boolean {
  const store = world.shelf(metricShelf);
  return !store.isInGrailOnly(key) && store.series(key).length > 0;
}

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
