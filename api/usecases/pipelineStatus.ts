import type { PipelineStatusValue } from '../../domain/contract/pipelineStatus';
import { heartbeatMetricKey } from '../../domain/model/ecsMetrics';
import type { Extensions } from '../platform/extensions';
import type { Metrics } from '../platform/metrics';
import { ecsActivity } from './ecsActivity';
import { extensionState } from './extensionState';
import { heartbeats } from './heartbeats';
import { streamsOf } from './streamsOf';

export interface PipelineStatusParts {
  metrics: Metrics;
  extensions: Extensions;
  /** Milliseconds since the epoch. */
  now: () => number;
}

const heartbeatPrefix = heartbeatMetricKey.slice(0, heartbeatMetricKey.lastIndexOf('.') + 1);

/** What arrived within the last 24 hours, stage by stage: heartbeat, ECS metrics, entities, and the extension they need. */
export const pipelineStatus = (parts: PipelineStatusParts) => async (): Promise<PipelineStatusValue> => {
  const { metrics, extensions, now } = parts;
  const [beats, activity, extension] = await Promise.all([
    metrics
      .list(heartbeatPrefix)
      .then((found) => (found.some(({ key }) => key === heartbeatMetricKey) ? heartbeats(parts) : new Map())),
    ecsActivity(parts),
    extensionState(extensions),
  ]);
  const asOf = now();
  return { asOf: new Date(asOf).toISOString(), streams: streamsOf(beats, activity, asOf), extension };
};
