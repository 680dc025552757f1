import type { Target } from '../model/cluster';
import type { PlaceDimensions } from '../model/metricFamily';
import { dqlFilter } from './dql';

/**
 * DQL filter for a cluster, or a service in it. Clusters are picked by account, region and name rather than by entity: those
 * three dimensions are on every point, the entity dimension only on streamed ones since the entities extension is on.
 * @param dimensions what they are called in the metric that is filtered
 */
export const targetFilter = (target: Placed, dimensions: PlaceDimensions): string =>
  dqlFilter(targetWhere(target, dimensions));

/** The same, dimension by dimension. */
export const targetWhere = (
  { accountId, region, cluster, service }: Placed,
  dimensions: PlaceDimensions,
): Record<string, string> => ({
  [dimensions.accountId]: accountId,
  [dimensions.region]: region,
  [dimensions.cluster]: cluster,
  ...(service === undefined ? {} : { [dimensions.service]: service }),
});

type Placed = Pick<Target, 'accountId' | 'region' | 'cluster' | 'service'>;
