import { compositeKey, parseCompositeKey } from '../../../domain/model/compositeKey';
import type { Stream } from '../../../domain/model/connection';
import type { EcsActivity } from '../discovery/pipelineReader';
import { heartbeatStage } from './heartbeatStage';

/** One row per heartbeat, and one per account and region whose ECS data comes without any. */
export function streamsOf(heartbeats: ReadonlyMap<string, number>, ecs: EcsActivity, asOf: number): Stream[] {
  const beaten = [...heartbeats].map(([key, at]) => {
    const [accountId = '', region = '', streamName = ''] = parseCompositeKey(key);
    return { accountId, region, streamName: streamName || null, beat: at };
  });
  const places = new Set(beaten.map(({ accountId, region }) => compositeKey(accountId, region)));
  const unbeaten = [...ecs.newest.keys()]
    .filter((place) => !places.has(place))
    .map((place) => {
      const [accountId = '', region = ''] = parseCompositeKey(place);
      return { accountId, region, streamName: null, beat: null };
    });
  return [...beaten, ...unbeaten].map((row) => streamOf(row, ecs, asOf)).sort(byPlace);
}

interface Row {
  accountId: string;
  region: string;
  streamName: string | null;
  beat: number | null;
}

function streamOf({ accountId, region, streamName, beat }: Row, ecs: EcsActivity, asOf: number): Stream {
  const place = compositeKey(accountId, region);
  const data = ecs.newest.get(place) ?? null;
  const isPolled = beat === null && ecs.polled.has(place);
  const age = (at: number | null) => (at === null ? Infinity : Math.max(0, Math.round((asOf - at) / 1000)));
  const lag = Math.min(age(beat), age(data));
  return {
    accountId,
    region,
    streamName,
    state: heartbeatStage(
      { beat: age(beat), data: age(data) },
      // What the AWS connection brings has its own entities, in Smartscape.
      isPolled || ecs.withEntities.has(place),
      isPolled ? 'connection' : 'stream',
    ),
    lastHeartbeatAt: timeOf(beat),
    lastEcsDataAt: timeOf(data),
    lagSeconds: Number.isFinite(lag) ? lag : null,
  };
}

const timeOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const sortKey = ({ accountId, region, streamName }: Stream): string =>
  compositeKey(accountId, region, streamName ?? '');

const byPlace = (a: Stream, b: Stream): number => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0);
