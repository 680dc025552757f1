import { Failure, type FailureCode } from '../../../domain/failure';
import type { PipelineHistory, PipelineStatusValue } from '../../../domain/contract/pipelineStatus';
import type { Extension, Stream } from '../../../domain/model/connection';
import { clusterEntityType } from '../../../domain/model/ecsMetrics';
import type { Entities } from '../../platform/entities';
import type { Extensions } from '../../platform/extensions/extensions';
import type { EcsActivity, PipelineRead, PipelineReader } from '../discovery/pipelineReader';
import { extensionState } from '../onboarding/extensionState';
import { historyOf, lastDay } from './historyOf';
import type { UpdatesReader } from './streamUpdates';
import { streamsOf } from './streamsOf';

export interface PipelineStatusParts {
  pipeline: PipelineReader;
  updates: UpdatesReader;
  entities: Entities;
  extensions: Extensions;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** What arrived within the last 24 hours, stage by stage: heartbeat, ECS metrics, entities, and the extension they need. */
export const pipelineStatus = (parts: PipelineStatusParts) => async (): Promise<PipelineStatusValue> => {
  const { pipeline, updates, extensions, entities, now } = parts;
  const read = pipeline();
  const [{ beats, activity }, extension, history] = await Promise.all([
    read,
    extensionState(extensions),
    read.then((found) => historyFor(found, updates, now())),
  ]);
  const asOf = now();
  const told = streamsOf(beats, activity, asOf);
  const lacks = told.some(({ state }) => state === 'no-entities');
  const streams = lacks && (await areGone(entities)) ? told.map(withoutNeed) : told;
  return { asOf: new Date(asOf).toISOString(), streams, extension: believable(extension, activity), ...history };
};

type History = Pick<PipelineStatusValue, 'history' | 'historyUnknown'>;

/** A session that is over fails everything; a history that cannot be read leaves the rest readable. */
const fatal: readonly FailureCode[] = ['Unauthorized', 'Cancelled'];

async function historyFor({ beats }: PipelineRead, updates: UpdatesReader, now: number): Promise<History> {
  const span = lastDay(now);
  const told = (history: PipelineHistory): History => ({ history, historyUnknown: null });
  // Without a heartbeat the metric need not exist, and asking for it would be an error.
  if (beats.size === 0) return told(historyOf([], span));
  try {
    return told(historyOf(await updates(span), span));
  } catch (error) {
    if (!(error instanceof Failure) || fatal.includes(error.code)) throw error;
    return { history: null, historyUnknown: `${error.message}. ${error.hint}` };
  }
}

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
