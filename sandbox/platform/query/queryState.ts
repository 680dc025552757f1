import type { Call } from '../../http/operation';
import type { World } from '../../world/world';
import { badRequest, queryGone } from './queryError';
import { type QueryResult, queryShelf, type RunningQuery } from './queryShelf';

export const succeeded = (result: QueryResult) => ({ state: 'SUCCEEDED', progress: 100, result });

/** NOT_STARTED in its first tenth, then RUNNING: both are in flight. */
export function underway({ startedAt, readyAt, expires }: RunningQuery, now: number) {
  const progress = Math.min(99, Math.floor((100 * (now - startedAt)) / (readyAt - startedAt)));
  const ttlSeconds = Math.ceil((expires - now) / 1000);
  return { state: progress < 10 ? 'NOT_STARTED' : 'RUNNING', progress, ttlSeconds };
}

/** The query that a call's token stands for. @throws DetailedError 400 without token, 410 when it is gone or never was */
export function queryOf(world: World, call: Call): { token: string; query: RunningQuery } {
  const token = call.query.get('request-token');
  if (!token) throw badRequest('request-token', 'must not be null', 'QUERY');
  const query = world.shelf(queryShelf).get(token);
  if (query && query.expires > world.clock.now()) return { token, query };
  world.shelf(queryShelf).delete(token);
  throw queryGone();
}
