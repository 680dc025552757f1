import { clusterKey, type Cluster, type MetricFamily } from '../../../domain/model/cluster';
import type { EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';

/** A cluster as its metrics tell it. */
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

/** By the cluster's key. */
export type Sightings = Map<string, Sighting>;

export type ClusterPlace = Pick<Cluster, 'accountId' | 'region' | 'name'>;

/** The sighting of a cluster, made when it is the first. */
export function sightingIn(sightings: Sightings, { accountId, region, name }: ClusterPlace): Sighting {
  const key = clusterKey({ accountId, region, name });
  const known = sightings.get(key);
  if (known) return known;
  const first = { entityId: null, hasEc2: false, hasUsage: false, services: new Set<string>() };
  const sighting: Sighting = { accountId, region, name, ...first, families: new Set() };
  sightings.set(key, sighting);
  return sighting;
}

/** Takes down that a metric has data of the cluster. */
export function seeIn(sighting: Sighting, { family, tells }: Pick<EcsKeyFacts, 'family' | 'tells'>): void {
  sighting.families.add(family);
  sighting.hasEc2 ||= tells === 'cluster-usage' || tells === 'ec2';
  sighting.hasUsage ||= tells === 'cluster-usage' || tells === 'service-usage';
}

/** Usage of services and none of the cluster is what Fargate looks like; without any usage nobody knows. */
export const capacityOf = ({ hasEc2, hasUsage }: Pick<Sighting, 'hasEc2' | 'hasUsage'>): Cluster['capacity'] =>
  hasEc2 ? 'ec2' : hasUsage ? 'fargate' : 'unknown';
