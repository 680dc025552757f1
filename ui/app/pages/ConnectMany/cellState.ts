import type { PipelineStatusValue } from '../../../../domain/contract/pipelineStatus';
import { connectionKey, type Connection, type StreamState } from '../../../../domain/model/connection';
import type { Tone } from '../../components/text/StatusBadge';

/** How one account and region stands, in a word. */
export interface CellState {
  tone: Tone;
  text: string;
}

const ofStream: Record<StreamState, CellState> = {
  flowing: { tone: 'good', text: 'Flowing' },
  silent: { tone: 'bad', text: 'Stopped' },
  'heartbeat-only': { tone: 'warning', text: 'No ECS data' },
  'no-entities': { tone: 'warning', text: 'No entities' },
};

const order: readonly StreamState[] = ['flowing', 'no-entities', 'heartbeat-only', 'silent'];

/**
 * Answers how a place stands, from what arrives and what was launched from here. Not known, where the pipeline or the connections could
 * not be read, is another answer than not connected.
 */
export function cellStates(status: PipelineStatusValue | undefined, connections: readonly Connection[] | undefined) {
  const best = new Map<string, StreamState>();
  for (const stream of status?.streams ?? []) {
    const before = best.get(connectionKey(stream));
    if (before === undefined || order.indexOf(stream.state) < order.indexOf(before))
      best.set(connectionKey(stream), stream.state);
  }
  const launched = new Set(connections?.map(connectionKey));
  return (place: { accountId: string; region: string }): CellState => {
    const state = best.get(connectionKey(place));
    if (state !== undefined) return ofStream[state];
    if (status !== undefined && launched.has(connectionKey(place))) return { tone: 'waiting', text: 'Launched' };
    if (status === undefined || connections === undefined) return { tone: 'neutral', text: 'Not known' };
    return { tone: 'neutral', text: 'Not connected' };
  };
}
