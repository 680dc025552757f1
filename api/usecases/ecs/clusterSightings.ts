import { clusterKey, unknownPlace, type MetricFamily } from '../../../domain/model/cluster';
import { dimensions } from '../../../domain/model/ecsMetrics';
import type { EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import type { MetricSeries } from '../../platform/metrics';
import { seeIn, sightingIn, type Sightings } from '../discovery/sighting';

/** Key of the cluster that a series is about; null when it names none. */
export function clusterOf(series: MetricSeries['dimensions']): string | null {
  const identity = identityOf(series);
  return identity === null ? null : clusterKey(identity);
}

function identityOf(series: MetricSeries['dimensions']) {
  const name = series[dimensions.cluster];
  if (name === undefined) return null;
  return {
    accountId: series[dimensions.accountId] ?? unknownPlace,
    region: series[dimensions.region] ?? unknownPlace,
    name,
  };
}

/** Series of metrics that tell the same. */
export interface Seen {
  family: MetricFamily;
  tells: EcsKeyFacts['tells'];
  series: readonly MetricSeries[];
}

/** Clusters by key, from whatever ECS series there are. */
export function clusterSightings(seen: readonly Seen[]): Sightings {
  const sightings: Sightings = new Map();
  for (const { family, tells, series } of seen) {
    for (const { dimensions: named } of series) {
      const identity = identityOf(named);
      if (identity === null) continue;
      const sighting = sightingIn(sightings, identity);
      seeIn(sighting, { family, tells });
      const service = named[dimensions.service];
      if (service !== undefined) sighting.services.add(service);
    }
  }
  return sightings;
}
