import { dimensions } from '../../../../domain/model/ecsMetrics';
import type { Metrics } from '../../../platform/metrics';
import { ecsKeys } from '../../ecs/ecsKeys';
import { askAll, ecsQueries, leaders, type EcsQuery } from '../../ecs/ecsQueries';
import { placeOf } from './heartbeats';
import type { EcsActivity } from '../pipelineReader';
import { newestData, type AskWhen } from '../../ecs/newestData';

/** ECS data of the last 24 hours by account and region, whatever its metrics are. */
export async function ecsActivity(parts: { metrics: Metrics; now: () => number }): Promise<EcsActivity> {
  const keys = await ecsKeys(parts.metrics);
  const queries = ecsQueries(keys, ['accountId', 'region'], []);
  const asking =
    (some: readonly EcsQuery[]): AskWhen =>
    (when) =>
      askAll(parts.metrics, some, when);
  const [newest, carriers] = await Promise.all([
    newestData(parts, {
      first: asking(queries),
      past: asking(leaders(queries)),
      groupOf: placeOf,
      expected: null,
      lookback: 'now-24h',
    }),
    askAll(parts.metrics, ecsQueries(keys, ['accountId', 'region', 'entity']), { from: 'now-1h', resolution: 'Inf' }),
  ]);
  const withEntities = carriers.series.filter((one) => one.dimensions[dimensions.clusterEntity] !== undefined);
  // The Metrics API does not have the AWS connection's metrics.
  return { newest, withEntities: new Set(withEntities.map((one) => placeOf(one.dimensions))), polled: new Set() };
}
