import type { DiscoverClustersPayload, DiscoverClustersValue } from '../../domain/contract/discoverClusters';
import type { Cluster } from '../../domain/model/cluster';
import { clusterEntityType, dimensions } from '../../domain/model/ecsMetrics';
import { meanBy } from '../../domain/queries/meanBy';
import type { Entities, EntityName } from '../platform/entities';
import type { MetricAnswer, Metrics } from '../platform/metrics';
import { clusterDimensions, clusterOf, clusterSightings, untold, type Sighting } from './clusterSightings';
import { discoveryWarnings } from './discoveryWarnings';
import { ecsKeys, presenceKey, type EcsKeys } from './ecsKeys';
import { newestData } from './newestData';

export interface DiscoverClustersParts {
  metrics: Metrics;
  entities: Entities;
  /** Milliseconds since the epoch. */
  now: () => number;
}

const withEntity = [...clusterDimensions, dimensions.clusterEntity];
const nothing: MetricAnswer = { series: [], warnings: [] };

/**
 * ECS clusters that the environment knows from metrics, entities or both, with their services.
 * A cluster in only one of the two is reported all the same: what is missing is what the person needs to see.
 */
export const discoverClusters =
  (parts: DiscoverClustersParts) =>
  async ({ lookback }: DiscoverClustersPayload): Promise<DiscoverClustersValue> => {
    const { metrics, entities, now } = parts;
    const knownEntities = entities.ofType(clusterEntityType, lookback);
    const [keys, known] = await Promise.all([ecsKeys(metrics), knownEntities]);
    const ask = (key: string | null, by: readonly string[], from: string) =>
      key === null
        ? Promise.resolve(nothing)
        : metrics.query({ selector: meanBy(key, by), from, resolution: 'Inf' as const });
    const [clusterLevel, serviceLevel, cpu, memory] = await Promise.all([
      ask(presenceKey(keys, 'cluster'), withEntity, lookback),
      ask(presenceKey(keys, 'service'), [...withEntity, dimensions.service], lookback),
      ask(keys.cluster.cpu, clusterDimensions, 'now-1h'),
      ask(keys.cluster.memory, clusterDimensions, 'now-1h'),
    ]);
    const sightings = clusterSightings(clusterLevel.series, serviceLevel.series);
    const newest = await newestOf(parts, keys, sightings, lookback);
    const usage = { cpu: meanOf(cpu), memory: meanOf(memory), newest };
    const seen = [...sightings].map(([key, sighting]) => measuredCluster(key, sighting, usage));
    const clusters = [...seen, ...silentClusters(known ?? [], sightings)].sort(byPlaceAndName);
    const remarks = [clusterLevel, serviceLevel, cpu, memory].flatMap(({ warnings }) => warnings);
    return {
      asOf: new Date(now()).toISOString(),
      clusters,
      warnings: discoveryWarnings({ clusters, remarks, entityTypeKnown: known !== null }),
    };
  };

function newestOf(parts: DiscoverClustersParts, keys: EcsKeys, sightings: Map<string, Sighting>, lookback: string) {
  const present = [presenceKey(keys, 'cluster'), presenceKey(keys, 'service')];
  return newestData(parts, {
    keys: present.filter((key) => key !== null),
    by: clusterDimensions,
    groupOf: clusterOf,
    expected: new Set(sightings.keys()),
    lookback,
  });
}

/** The last hour's mean by cluster, percent. */
function meanOf({ series }: MetricAnswer): Map<string, number> {
  return new Map(
    series.flatMap((one) => {
      const [key, value] = [clusterOf(one.dimensions), one.values.at(-1)];
      return key === null || value === null || value === undefined ? [] : [[key, value] as const];
    }),
  );
}

interface Usage {
  cpu: Map<string, number>;
  memory: Map<string, number>;
  newest: Map<string, number>;
}

function measuredCluster(key: string, sighting: Sighting, usage: Usage): Cluster {
  const { entityId, name, accountId, region, hasClusterLevel, services } = sighting;
  const at = usage.newest.get(key);
  return {
    entityId,
    name,
    accountId,
    region,
    capacity: hasClusterLevel ? 'ec2' : services.size > 0 ? 'fargate' : 'unknown',
    services: [...services].sort(inOrder),
    cpu: usage.cpu.get(key) ?? null,
    memory: usage.memory.get(key) ?? null,
    lastDataAt: at === undefined ? null : new Date(at).toISOString(),
  };
}

/** Entities without data in the lookback: no dimension tells where they are. */
function silentClusters(known: readonly EntityName[], sightings: Map<string, Sighting>): Cluster[] {
  const seen = new Set([...sightings.values()].map(({ entityId }) => entityId));
  return known
    .filter(({ entityId }) => !seen.has(entityId))
    .map(({ entityId, name }) => ({
      entityId,
      name,
      accountId: untold,
      region: untold,
      capacity: 'unknown',
      services: [],
      cpu: null,
      memory: null,
      lastDataAt: null,
    }));
}

/** By code point, so that the order is the same for everyone. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlaceAndName = (a: Cluster, b: Cluster): number =>
  inOrder(a.accountId, b.accountId) ||
  inOrder(a.region, b.region) ||
  inOrder(a.name, b.name) ||
  inOrder(a.entityId ?? '', b.entityId ?? '');
