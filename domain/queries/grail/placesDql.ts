import { dimensions } from '../../model/ecsMetrics';
import { dimensionsOfKey, familyOfKey } from '../../model/metricFamily';
import { dqlAmong, dqlField } from '../dql';

/** Clusters to look for, by either; with neither, all of them. */
export interface PlacesAsked {
  /** The metric that has data of them. */
  key: string;
  entityIds: readonly string[];
  clusters: readonly string[];
}

/** As long as the longest usual window: what has no data in it has nothing to compare either. */
export const placesDays = 30;

/**
 * Where clusters are: records with `aws.account.id`, `aws.region`, the family's dimension of the cluster and, of a metric stream, its
 * entity; one for each that had data within `placesDays`. What a series lacks is null.
 */
export function placesDql({ key, entityIds, clusters }: PlacesAsked): string {
  const { accountId, region, cluster } = dimensionsOfKey(key);
  const entity = familyOfKey(key) === 'stream' ? [dimensions.clusterEntity] : [];
  const by = [accountId, region, cluster, ...entity].map(dqlField).join(', ');
  const conditions = [
    ...(clusters.length === 0 ? [] : [dqlAmong(cluster, clusters)]),
    ...(entityIds.length === 0 || entity.length === 0 ? [] : [dqlAmong(dimensions.clusterEntity, entityIds)]),
  ];
  const filter = conditions.length === 0 ? '' : `, filter: { ${conditions.join(' or ')} }`;
  return [
    `timeseries points = count(${dqlField(key)}), interval: 1d, from: now()-${placesDays}d, by: { ${by} }${filter}`,
    `| fields ${by}`,
  ].join('\n');
}
