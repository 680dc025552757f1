import type { World } from '../../world/world';
import { funcMetricKeys, storedQuery } from '../slo/funcMetrics';

const hasSeries = (world: World, key: string): boolean => world.metrics.series(key).length > 0;

export const isKnownMetric = (world: World, key: string): boolean =>
  hasSeries(world, key) || storedQuery(world, key) !== null;

/** Keys of ingested metrics and of the SLOs' func metrics, in alphabetical order. */
export const knownMetrics = (world: World): string[] =>
  [...world.metrics.keys().filter((key) => hasSeries(world, key)), ...funcMetricKeys(world)].sort();
