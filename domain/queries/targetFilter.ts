import type { Target } from '../model/cluster';
import type { PlaceDimensions } from '../model/metricFamily';
import { dqlFilter } from './dql';

/**
 * DQL filter for a cluster, or a service in it. Clusters are picked by account, region and name rather than by entity: those
 * three dimensions are on every point, the entity dimension only on streamed ones since the entities extension is on.
 * @param dimensions what they are called in the metric that is filtered
 */
export function targetFilter(
  { accountId, region, cluster, service }: Pick<Target, 'accountId' | 'region' | 'cluster' | 'service'>,
  dimensions: PlaceDimensions,
): string {
  return dqlFilter({
    [dimensions.accountId]: accountId,
    [dimensions.region]: region,
    [dimensions.cluster]: cluster,
    [dimensions.service]: service,
  });
}
