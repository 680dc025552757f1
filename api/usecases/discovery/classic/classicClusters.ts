import type { MetricFamily } from '../../../../domain/model/cluster';
import { clusterEntityType, type UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import type { EcsKeyFacts, EcsPart } from '../../../../domain/queries/ecsKeyFacts';
import type { Entities } from '../../../platform/entities';
import type { MetricAnswer, Metrics } from '../../../platform/metrics';
import { clusterOf } from '../../ecs/clusterSightings';
import { ecsKeys } from '../../ecs/ecsKeys';
import { ecsPresence, type EcsPresence } from '../../ecs/ecsPresence';
import { askAll, ecsQueries, leaders, type EcsQuery } from '../../ecs/ecsQueries';
import { newestData, type AskWhen } from '../../ecs/newestData';
import type { ClusterReader } from '../clusterReader';
import { servicesNow } from '../servicesNow';
import { assignEntities } from './assignEntities';
import { classicServiceMeans } from './serviceMeans';

export interface ClassicClustersParts {
  metrics: Metrics;
  entities: Entities;
  /** Milliseconds since the epoch. */
  now: () => number;
}

const clusterParts: readonly EcsPart[] = ['accountId', 'region', 'cluster'];

/** Clusters by the Metrics API, with their entities by the one of entities. Nothing there tells tags. */
export const classicClusters =
  (parts: ClassicClustersParts): ClusterReader =>
  async (lookback) => {
    const { metrics, entities } = parts;
    // Waited for at the end: should the entities be slow, everything else is known meanwhile.
    const listing = entities.ofType(clusterEntityType, lookback);
    const keys = await ecsKeys(metrics);
    const [present, cpu, memory, means] = await Promise.all([
      ecsPresence(metrics, keys, lookback),
      usageOf(metrics, keys, 'cpu'),
      usageOf(metrics, keys, 'memory'),
      classicServiceMeans(metrics, keys),
    ]);
    const { sightings } = present;
    const byEntity = (some: readonly EcsKeyFacts[]) => ecsQueries(some, [...clusterParts, 'entity']);
    const carriers = { recent: byEntity(keys), past: byEntity(present.pastKeys) };
    const [stream, connection] = await Promise.all([
      newestOf(parts, keys, present, 'stream'),
      newestOf(parts, keys, present, 'connection'),
      assignEntities(metrics, sightings, carriers, present.lookback),
    ]);
    return {
      sightings,
      ...{ cpu: meanOf(cpu), memory: meanOf(memory), newest: { stream, connection } },
      servicesNow: servicesNow(means.found),
      ...{ entities: await listing, nodes: [], warnings: [] },
      remarks: [...present.warnings, ...cpu.warnings, ...memory.warnings, ...means.cutBy],
      shortenedTo: present.isShortened ? present.lookback : null,
    };
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
  parts: ClassicClustersParts,
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
