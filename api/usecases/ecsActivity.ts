import { dimensions } from '../../domain/model/ecsMetrics';
import { meanBy } from '../../domain/queries/meanBy';
import type { Metrics } from '../platform/metrics';
import { ecsKeys, presenceKey } from './ecsKeys';
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
  const existing = await ecsKeys(parts.metrics);
  const keys = [presenceKey(existing, 'cluster'), presenceKey(existing, 'service')].filter((key) => key !== null);
  const place = [dimensions.accountId, dimensions.region];
  const [newest, recent] = await Promise.all([
    newestData(parts, { keys, by: place, groupOf: placeOf, expected: null, lookback: 'now-24h' }),
    Promise.all(
      keys.map((key) =>
        parts.metrics.query({
          selector: meanBy(key, [...place, dimensions.clusterEntity]),
          from: 'now-1h',
          resolution: 'Inf',
        }),
      ),
    ),
  ]);
  const carriers = recent.flatMap(({ series }) => series).filter((one) => one.dimensions[dimensions.clusterEntity]);
  return { newest, withEntities: new Set(carriers.map((one) => placeOf(one.dimensions))) };
}
