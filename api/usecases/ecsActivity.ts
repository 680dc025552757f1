import { dimensions } from '../../domain/model/ecsMetrics';
import { meanBy } from '../../domain/queries/meanBy';
import type { Metrics } from '../platform/metrics';
import { ecsKeys, presenceKeys } from './ecsKeys';
import { placeOf } from './heartbeats';
import { newestData } from './newestData';

export interface EcsActivity {
  /** Newest ECS data by `account\nregion`, milliseconds. */
  newest: Map<string, number>;
  /** Places whose ECS data of the last hour carries cluster entities. */
  withEntities: Set<string>;
}

/** ECS data of the last 24 hours by account and region. */
export async function ecsActivity(parts: { metrics: Metrics; now: () => number }): Promise<EcsActivity> {
  const present = presenceKeys(await ecsKeys(parts.metrics));
  const keys = present.map(({ key }) => key);
  const place = [dimensions.accountId, dimensions.region];
  const [newest, recent] = await Promise.all([
    newestData(parts, { keys, by: place, groupOf: placeOf, expected: null, lookback: 'now-24h' }),
    Promise.all(
      present
        .filter(({ carriesEntities }) => carriesEntities)
        .map(({ key }) => meanBy(key, [...place, dimensions.clusterEntity]))
        .map((selector) => parts.metrics.query({ selector, from: 'now-1h', resolution: 'Inf' })),
    ),
  ]);
  const carriers = recent.flatMap(({ series }) => series);
  return { newest, withEntities: new Set(carriers.map((one) => placeOf(one.dimensions))) };
}
