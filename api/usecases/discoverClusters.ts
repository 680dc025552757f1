import type { DiscoverClustersPayload, DiscoverClustersValue } from '../../domain/contract/discoverClusters';
import type { Cluster } from '../../domain/model/cluster';
import { clusterEntityType, dimensions } from '../../domain/model/ecsMetrics';
import { meanBy } from '../../domain/queries/meanBy';
import type { Entities, EntityName } from '../platform/entities';
import type { MetricAnswer, Metrics } from '../platform/metrics';
import { affordableLookback } from './affordableLookback';
import { assignEntities } from './assignEntities';
import { clusterDimensions, clusterOf, clusterSightings, untold, type Sighting } from './clusterSightings';
import { discoveryWarnings } from './discoveryWarnings';
import { ecsKeys, presenceKey, presenceKeys, type EcsKey, type EcsKeys } from './ecsKeys';
import { newestData } from './newestData';

export interface DiscoverClustersParts {
  metrics: Metrics;
  entities: Entities;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * ECS clusters that the environment knows from metrics, entities or both, with their services.
 * A cluster in only one of the two is reported all the same: what is missing is what the person needs to see.
 */
export const discoverClusters =
  (parts: DiscoverClustersParts) =>
  async ({ lookback }: DiscoverClustersPayload): Promise<DiscoverClustersValue> => {
    const { metrics, entities, now } = parts;
    const [keys, known] = await Promise.all([ecsKeys(metrics), entities.ofType(clusterEntityType, lookback)]);
    const [seen, cpu, memory] = await Promise.all([
      sighted(metrics, keys, lookback),
      ask(metrics, keys.cluster.cpu, clusterDimensions, 'now-1h'),
      ask(metrics, keys.cluster.memory, clusterDimensions, 'now-1h'),
    ]);
    const newest = await newestData(parts, {
      keys: presenceKeys(keys).map(({ key }) => key),
      by: clusterDimensions,
      groupOf: clusterOf,
      expected: new Set(seen.sightings.keys()),
      lookback: seen.lookback,
    });
    const usage = { cpu: meanOf(cpu), memory: meanOf(memory), newest };
    const measured = [...seen.sightings].map(([key, sighting]) => measuredCluster(key, sighting, usage));
    const clusters = [...measured, ...silentClusters(known ?? [], seen.sightings)].sort(byPlaceAndName);
    const shortenedTo = seen.isShortened ? seen.lookback : null;
    const remarks = [...seen.warnings, ...cpu.warnings, ...memory.warnings];
    return {
      asOf: new Date(now()).toISOString(),
      clusters,
      warnings: discoveryWarnings({ clusters, remarks, entityTypeKnown: known !== null, shortenedTo }),
    };
  };

const nothing: MetricAnswer = { series: [], warnings: [] };

async function ask(metrics: Metrics, key: EcsKey | null, by: readonly string[], from: string): Promise<MetricAnswer> {
  return key === null ? nothing : metrics.query({ selector: meanBy(key.key, by), from, resolution: 'Inf' });
}

async function sighted(metrics: Metrics, keys: EcsKeys, wished: string) {
  const serviceDimensions = [...clusterDimensions, dimensions.service];
  const running = await ask(metrics, presenceKey(keys, 'service'), serviceDimensions, 'now-1h');
  const { lookback, isShortened } = affordableLookback(wished, running.series.length);
  const [clusterLevel, serviceLevel] = await Promise.all([
    ask(metrics, presenceKey(keys, 'cluster'), clusterDimensions, lookback),
    ask(metrics, presenceKey(keys, 'service'), serviceDimensions, lookback),
  ]);
  const sightings = clusterSightings(clusterLevel.series, serviceLevel.series);
  const carriers = presenceKeys(keys).filter(({ carriesEntities }) => carriesEntities);
  await assignEntities(
    metrics,
    sightings,
    carriers.map(({ key }) => key),
    lookback,
  );
  const warnings = [...clusterLevel.warnings, ...serviceLevel.warnings];
  return { sightings, warnings, lookback, isShortened };
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
