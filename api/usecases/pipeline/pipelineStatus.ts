import type { PipelineStatusValue } from '../../../domain/contract/pipelineStatus';
import type { Extension } from '../../../domain/model/connection';
import { heartbeatMetricKey } from '../../../domain/model/ecsMetrics';
import type { Extensions } from '../../platform/extensions/extensions';
import type { Metrics } from '../../platform/metrics';
import { ecsActivity, type EcsActivity } from './ecsActivity';
import { extensionState } from '../onboarding/extensionState';
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
  const streams = streamsOf(beats, activity, asOf);
  return { asOf: new Date(asOf).toISOString(), streams, extension: believable(extension, activity) };
};

/** Data that carries entities has an extension behind it: an answer that it is not there, or off, is not to be relied on. */
function believable(extension: Extension, { withEntities }: EcsActivity): Extension {
  const isDenied = extension.state === 'missing' || extension.state === 'installed';
  return isDenied && withEntities.size > 0 ? { ...extension, state: 'unknown' } : extension;
}
