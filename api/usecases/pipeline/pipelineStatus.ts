import type { PipelineStatusValue } from '../../../domain/contract/pipelineStatus';
import type { Extension, Stream } from '../../../domain/model/connection';
import { clusterEntityType } from '../../../domain/model/ecsMetrics';
import type { Entities } from '../../platform/entities';
import type { Extensions } from '../../platform/extensions/extensions';
import type { EcsActivity, PipelineReader } from '../discovery/pipelineReader';
import { extensionState } from '../onboarding/extensionState';
import { streamsOf } from './streamsOf';

export interface PipelineStatusParts {
  pipeline: PipelineReader;
  entities: Entities;
  extensions: Extensions;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** What arrived within the last 24 hours, stage by stage: heartbeat, ECS metrics, entities, and the extension they need. */
export const pipelineStatus = (parts: PipelineStatusParts) => async (): Promise<PipelineStatusValue> => {
  const { pipeline, extensions, entities, now } = parts;
  const [{ beats, activity }, extension] = await Promise.all([pipeline(), extensionState(extensions)]);
  const asOf = now();
  const told = streamsOf(beats, activity, asOf);
  const lacks = told.some(({ state }) => state === 'no-entities');
  const streams = lacks && (await areGone(entities)) ? told.map(withoutNeed) : told;
  return { asOf: new Date(asOf).toISOString(), streams, extension: believable(extension, activity) };
};

/** Whether this environment has no entities any more, so that data without them lacks nothing. */
const areGone = async (entities: Entities): Promise<boolean> =>
  (await entities.ofType(clusterEntityType, 'now-24h')).kind === 'gone';

const withoutNeed = (stream: Stream): Stream =>
  stream.state === 'no-entities' ? { ...stream, state: 'flowing' } : stream;

/** Data that carries entities has an extension behind it: an answer that it is not there, or off, is not to be relied on. */
function believable(extension: Extension, { withEntities }: EcsActivity): Extension {
  const isDenied = extension.state === 'missing' || extension.state === 'installed';
  return isDenied && withEntities.size > 0 ? { ...extension, state: 'unknown' } : extension;
}
