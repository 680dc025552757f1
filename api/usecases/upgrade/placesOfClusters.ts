import { compositeKey } from '../../../domain/model/compositeKey';
import { dimensions } from '../../../domain/model/ecsMetrics';
import type { ClassicWhere } from '../../../domain/queries/foreign/classicUsage';
import { quoted } from '../../../domain/queries/metricSelector';
import { placeAmong, type ClusterPlace } from '../../../domain/slo/upgrade/clusterPlaces';
import type { Metric, MetricSeries, Metrics } from '../../platform/metrics';
import { ecsKeysAmong } from '../ecs/ecsKeys';
import { askEcs, ecsQueries, leaders, together } from '../ecs/ecsQueries';
import { chunksOf } from '../pacing/chunksOf';

/** As long as the longest usual window: what has no data in it has nothing to compare either. */
const lookback = 'now-30d';

/** Conditions in one filter. */
const namedAtOnce = { maxItems: 25, maxBytes: 4000, bytesOf: (text: string) => text.length };

/**
 * The clusters that classic SLOs are about. Those that run are found in the last hour. Whatever is not found there is looked for
 * by name further back, and so is whatever names no entity: another cluster of that name may have run within the window.
 */
export async function placesOfClusters(
  metrics: Pick<Metrics, 'query'>,
  known: readonly Metric[],
  wheres: readonly ClassicWhere[],
): Promise<ClusterPlace[]> {
  const keys = ecsKeysAmong(known).filter((key) => key.dimensions.cluster === dimensions.cluster);
  const found = new Map<string, ClusterPlace>();
  await look({ metrics, keys, from: 'now-1h', filters: [''], found });
  const open = wheres.filter(
    (where) => where.entityId === undefined || placeAmong([...found.values()], where).kind === 'unknown',
  );
  const conditions = [...new Set(open.map(conditionOf))].filter((condition) => condition !== '');
  const filters = chunksOf(conditions, namedAtOnce).map((some) => `:filter(or(${some.join(',')}))`);
  if (filters.length > 0) await look({ metrics, keys, from: lookback, filters, found });
  return [...found.values()];
}

/** The entity decides; without one, the name does. */
function conditionOf({ entityId, cluster }: ClassicWhere): string {
  if (entityId !== undefined) return `eq(${quoted(dimensions.clusterEntity)},${quoted(entityId)})`;
  return cluster === undefined ? '' : `eq(${quoted(dimensions.cluster)},${quoted(cluster)})`;
}

interface Look {
  metrics: Pick<Metrics, 'query'>;
  keys: ReturnType<typeof ecsKeysAmong>;
  from: string;
  filters: readonly string[];
  found: Map<string, ClusterPlace>;
}

/** Adds the clusters that have had data since. */
async function look({ metrics, keys, from, filters, found }: Look): Promise<void> {
  const parts = ['accountId', 'region', 'cluster'] as const;
  // An answer leaves out series that lack a dimension of the split, hence with the entity and without.
  const queries = [...leaders(ecsQueries(keys, [...parts, 'entity'])), ...leaders(ecsQueries(keys, parts))];
  const when = { from, resolution: 'Inf' } as const;
  const asked = filters.flatMap((filter) => queries.map((query) => askEcs(metrics, query, when, filter)));
  for (const { dimensions: told } of together(await Promise.all(asked)).series) {
    const place = placeIn(told);
    if (place === null) continue;
    const key = compositeKey(place.accountId, place.region, place.cluster);
    const before = found.get(key);
    found.set(key, { ...place, entityId: before?.entityId ?? place.entityId });
  }
}

function placeIn(told: MetricSeries['dimensions']): ClusterPlace | null {
  const { [dimensions.accountId]: accountId, [dimensions.region]: region, [dimensions.cluster]: cluster } = told;
  if (accountId === undefined || region === undefined || cluster === undefined) return null;
  return { cluster, accountId, region, entityId: told[dimensions.clusterEntity] ?? null };
}
