import type { DiscoverClustersPayload, DiscoverClustersValue } from '../../../domain/contract/discoverClusters';
import { unknownPlace, type Cluster, type FamilyData, type MetricFamily } from '../../../domain/model/cluster';
import { clusterEntityType, type UtilisationMetric } from '../../../domain/model/ecsMetrics';
import type { EcsKeyFacts, EcsPart } from '../../../domain/queries/ecsKeyFacts';
import type { Entities, EntityName } from '../../platform/entities';
import type { MetricAnswer, Metrics } from '../../platform/metrics';
import { assignEntities } from './assignEntities';
import { clusterOf, type Sighting } from '../ecs/clusterSightings';
import { discoveryWarnings } from './discoveryWarnings';
import { ecsKeys } from '../ecs/ecsKeys';
import { ecsPresence, type EcsPresence } from '../ecs/ecsPresence';
import { askAll, ecsQueries, leaders, type EcsQuery } from '../ecs/ecsQueries';
import { newestData, type AskWhen } from '../ecs/newestData';

export interface DiscoverClustersParts {
  metrics: Metrics;
  entities: Entities;
  /** Milliseconds since the epoch. */
  now: () => number;
}

const clusterParts: readonly EcsPart[] = ['accountId', 'region', 'cluster'];

/**
 * ECS clusters that the environment knows from metrics, entities or both, with their services. Names, places and usage come
 * from metrics; entities that cannot be read are a warning.
 * A cluster in only one of the two is reported all the same: what is missing is what the person needs to see.
 */
export const discoverClusters =
  (parts: DiscoverClustersParts) =>
  async ({ lookback }: DiscoverClustersPayload): Promise<DiscoverClustersValue> => {
    const { metrics, entities, now } = parts;
    // Waited for at the end: should the entities be slow, everything else is known meanwhile.
    const listing = entities.ofType(clusterEntityType, lookback);
    const keys = await ecsKeys(metrics);
    const [present, cpu, memory] = await Promise.all([
      ecsPresence(metrics, keys, lookback),
      usageOf(metrics, keys, 'cpu'),
      usageOf(metrics, keys, 'memory'),
    ]);
    const { sightings } = present;
    const byEntity = (some: readonly EcsKeyFacts[]) => ecsQueries(some, [...clusterParts, 'entity']);
    const carriers = { recent: byEntity(keys), past: byEntity(present.pastKeys) };
    await assignEntities(metrics, sightings, carriers, present.lookback);
    const [stream, connection] = await Promise.all([
      newestOf(parts, keys, present, 'stream'),
      newestOf(parts, keys, present, 'connection'),
    ]);
    const usage = { cpu: meanOf(cpu), memory: meanOf(memory), newest: { stream, connection } };
    const measured = [...sightings].map(([key, sighting]) => measuredCluster(key, sighting, usage));
    const known = await listing;
    const listed = known.kind === 'listed' ? known.entities : [];
    const clusters = [...measured, ...silentClusters(listed, sightings)].sort(byPlaceAndName);
    const warnings = discoveryWarnings({
      clusters,
      remarks: [...present.warnings, ...cpu.warnings, ...memory.warnings],
      entities: known,
      shortenedTo: present.isShortened ? present.lookback : null,
      withoutUsage: [...sightings.values()].filter(({ hasUsage }) => !hasUsage).map(({ name }) => name),
    });
    return { asOf: new Date(now()).toISOString(), clusters, warnings };
  };

/** Cluster-level utilization of the last hour; that of the stream comes last. */
const usageOf = (metrics: Metrics, keys: readonly EcsKeyFacts[], metric: UtilisationMetric): Promise<MetricAnswer> =>
  askAll(
    metrics,
    ecsQueries(
      keys
        .filter(({ tells, usage }) => tells === 'cluster-usage' && usage === metric)
        .sort((one, other) => rankOf(one) - rankOf(other)),
      clusterParts,
    ),
    { from: 'now-1h', resolution: 'Inf' },
  );

const rankOf = ({ family }: EcsKeyFacts): number => (family === 'connection' ? 0 : 1);

/** When each cluster last had data of any kind by a family, milliseconds. */
function newestOf(
  parts: DiscoverClustersParts,
  all: readonly EcsKeyFacts[],
  { sightings, pastKeys, lookback }: EcsPresence,
  family: MetricFamily,
): Promise<Map<string, number>> {
  const keys = all.filter((one) => one.family === family);
  const expected = [...sightings].flatMap(([key, { families }]) => (families.has(family) ? [key] : []));
  const queries = ecsQueries(keys, clusterParts);
  const usage = leaders(queries.filter(({ tells }) => tells === 'cluster-usage' || tells === 'service-usage'));
  const asking =
    (some: readonly EcsQuery[]): AskWhen =>
    (when) =>
      askAll(parts.metrics, some, when);
  return newestData(parts, {
    first: asking(usage),
    others: asking(queries),
    past: asking(
      ecsQueries(
        pastKeys.filter((one) => one.family === family),
        clusterParts,
      ),
    ),
    groupOf: clusterOf,
    expected: new Set(expected),
    lookback,
  });
}

/** The last hour's mean by cluster, percent; of several series of a cluster the last one counts. */
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
  newest: Record<MetricFamily, Map<string, number>>;
}

function measuredCluster(key: string, sighting: Sighting, usage: Usage): Cluster {
  const { entityId, name, accountId, region, services } = sighting;
  const families = (['stream', 'connection'] as const).filter((family) => sighting.families.has(family));
  const told = families.map((family): FamilyData => ({ family, lastDataAt: timeOf(usage.newest[family].get(key)) }));
  const times = told.flatMap(({ lastDataAt }) => lastDataAt ?? []);
  return {
    entityId,
    name,
    accountId,
    region,
    capacity: capacityOf(sighting),
    services: [...services].sort(inOrder),
    cpu: usage.cpu.get(key) ?? null,
    memory: usage.memory.get(key) ?? null,
    lastDataAt: times.sort().at(-1) ?? null,
    families: told,
  };
}

const timeOf = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

/** Usage of services and none of the cluster is what Fargate looks like; without any usage nobody knows. */
const capacityOf = ({ hasEc2, hasUsage }: Pick<Sighting, 'hasEc2' | 'hasUsage'>): Cluster['capacity'] =>
  hasEc2 ? 'ec2' : hasUsage ? 'fargate' : 'unknown';

/** Entities without data in the lookback: no dimension tells where they are. */
function silentClusters(known: readonly EntityName[], sightings: Map<string, Sighting>): Cluster[] {
  const seen = new Set([...sightings.values()].map(({ entityId }) => entityId));
  return known
    .filter(({ entityId }) => !seen.has(entityId))
    .map(({ entityId, name }) => ({
      entityId,
      name,
      accountId: unknownPlace,
      region: unknownPlace,
      capacity: 'unknown',
      services: [],
      cpu: null,
      memory: null,
      lastDataAt: null,
      families: [],
    }));
}

/** By code point, so that the order is the same for everyone. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlaceAndName = (a: Cluster, b: Cluster): number =>
  inOrder(a.accountId, b.accountId) ||
  inOrder(a.region, b.region) ||
  inOrder(a.name, b.name) ||
  inOrder(a.entityId ?? '', b.entityId ?? '');
