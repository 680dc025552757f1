import type { Target } from '../model/cluster';
import { dimensions } from '../model/ecsMetrics';
import { dqlFilter } from './dql';

/**
 * DQL filter for a cluster, or a service in it. Clusters are picked by account, region and name rather than by entity: those
 * three dimensions are on every streamed point, the entity dimension only since the entities extension is on.
 */
export function targetFilter({
  accountId,
  region,
  cluster,
  service,
}: Pick<Target, 'accountId' | 'region' | 'cluster' | 'service'>): string {
  return dqlFilter({
    [dimensions.accountId]: accountId,
    [dimensions.region]: region,
    [dimensions.cluster]: cluster,
    [dimensions.service]: service,
  });
}
