import type { PipelineStatusValue } from '../../../domain/contract/pipelineStatus';
import type { Extension } from '../../../domain/model/connection';
import type { Extensions } from '../../platform/extensions/extensions';
import type { EcsActivity, PipelineReader } from '../discovery/pipelineReader';
import { extensionState } from '../onboarding/extensionState';
import { streamsOf } from './streamsOf';

export interface PipelineStatusParts {
  pipeline: PipelineReader;
  extensions: Extensions;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** What arrived within the last 24 hours, stage by stage: heartbeat, ECS metrics, entities, and the extension they need. */
export const pipelineStatus = (parts: PipelineStatusParts) => async (): Promise<PipelineStatusValue> => {
  const { pipeline, extensions, now } = parts;
  const [{ beats, activity }, extension] = await Promise.all([pipeline(), extensionState(extensions)]);
  const asOf = now();
  const streams = streamsOf(beats, activity, asOf);
  return { asOf: new Date(asOf).toISOString(), streams, extension: believable(extension, activity) };
};

/** Data that carries entities has an extension behind it: an answer that it is not there, or off, is not to be relied on. */
function believable(extension: Extension, { withEntities }: EcsActivity): Extension {
  const isDenied = extension.state === 'missing' || extension.state === 'installed';
  return isDenied && withEntities.size > 0 ? { ...extension, state: 'unknown' } : extension;
}
