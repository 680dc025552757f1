import { clusterKey, unknownPlace, type MetricFamily } from '../../../domain/model/cluster';
import { dimensions } from '../../../domain/model/ecsMetrics';
import type { EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import type { MetricSeries } from '../../platform/metrics';

/** A cluster as the dimensions of its series tell it. */
export interface Sighting {
  accountId: string;
  region: string;
  name: string;
  entityId: string | null;
  /** Seen in a metric that AWS has for EC2 capacity only, e.g. cluster-level utilization or reservation. */
  hasEc2: boolean;
  /** Seen in a utilization metric, its own or that of a service. */
  hasUsage: boolean;
  services: Set<string>;
  /** Families of metrics that have it. */
  families: Set<MetricFamily>;
}

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
export function clusterSightings(seen: readonly Seen[]): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>();
  for (const { family, tells, series } of seen) {
    for (const { dimensions: named } of series) {
      const identity = identityOf(named);
      if (identity === null) continue;
      const key = clusterKey(identity);
      const sighting = sightings.get(key) ?? { ...unseen, ...identity, services: new Set(), families: new Set() };
      sightings.set(key, sighting);
      sighting.families.add(family);
      sighting.hasEc2 ||= tells === 'cluster-usage' || tells === 'ec2';
      sighting.hasUsage ||= tells === 'cluster-usage' || tells === 'service-usage';
      const service = named[dimensions.service];
      if (service !== undefined) sighting.services.add(service);
    }
  }
  return sightings;
}

const unseen = { entityId: null, hasEc2: false, hasUsage: false };
