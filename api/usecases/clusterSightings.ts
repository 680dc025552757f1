import { clusterKey } from '../../domain/model/cluster';
import { dimensions } from '../../domain/model/ecsMetrics';
import type { MetricSeries } from '../platform/metrics';

/** A cluster as the dimensions of its series tell it. */
export interface Sighting {
  accountId: string;
  region: string;
  name: string;
  entityId: string | null;
  /** Seen in a cluster-level utilisation metric, which ECS sends for EC2 capacity only. */
  hasClusterLevel: boolean;
  services: Set<string>;
}

/** Dimensions that name a cluster. */
export const clusterDimensions = [dimensions.accountId, dimensions.region, dimensions.cluster] as const;

/** Stands in for an account or region that no dimension tells. */
export const untold = 'unknown';

/** Key of the cluster that a series is about; null when it names none. */
export function clusterOf(series: MetricSeries['dimensions']): string | null {
  const identity = identityOf(series);
  return identity === null ? null : clusterKey(identity);
}

function identityOf(series: MetricSeries['dimensions']) {
  const name = series[dimensions.cluster];
  if (name === undefined) return null;
  return { accountId: series[dimensions.accountId] ?? untold, region: series[dimensions.region] ?? untold, name };
}

/** Clusters by key, from the series of both levels. */
export function clusterSightings(
  clusterLevel: readonly MetricSeries[],
  serviceLevel: readonly MetricSeries[],
): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>();
  const see = (series: MetricSeries): Sighting | null => {
    const identity = identityOf(series.dimensions);
    if (identity === null) return null;
    const key = clusterKey(identity);
    const known = sightings.get(key);
    if (known) return known;
    const sighting = { ...identity, entityId: null, hasClusterLevel: false, services: new Set<string>() };
    sightings.set(key, sighting);
    return sighting;
  };
  for (const series of clusterLevel) {
    const sighting = see(series);
    if (sighting) sighting.hasClusterLevel = true;
  }
  for (const series of serviceLevel) {
    const service = series.dimensions[dimensions.service];
    if (service !== undefined) see(series)?.services.add(service);
  }
  return sightings;
}
