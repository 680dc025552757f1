import { heartbeatMetricKey, heartbeatPrefix } from '../../../../domain/model/ecsMetrics';
import type { Metrics } from '../../../platform/metrics';
import type { PipelineReader } from '../pipelineReader';
import { ecsActivity } from './ecsActivity';
import { heartbeats } from './heartbeats';

/** What arrived, by the Metrics API. */
export const classicPipeline =
  (parts: { metrics: Metrics; now: () => number }): PipelineReader =>
  async () => {
    const [beats, activity] = await Promise.all([
      parts.metrics
        .list(heartbeatPrefix)
        .then((found) => (found.some(({ key }) => key === heartbeatMetricKey) ? heartbeats(parts) : new Map())),
      ecsActivity(parts),
    ]);
    return { beats, activity };
  };
