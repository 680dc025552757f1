import { setTimeout as wait } from 'node:timers/promises';
import type { Operation } from '../../http/operation';
import { queryOf, succeeded, underway } from './queryState';
import { queryShelf } from './queryShelf';
import { withMetricNames } from './withMetricNames';

/**
 * The result, which consumes the token, or how far the query is; 200 either way. Without `request-timeout-milliseconds` it
 * answers at once.
 * @see https://developer.dynatrace.com/develop/sdks/client-query/
 */
export const pollQuery: Operation = (world) => async (call) => {
  const { token, query } = queryOf(world, call);
  const timeout = Number(call.query.get('request-timeout-milliseconds') ?? 0) || 0;
  const missing = (): number => query.readyAt - world.clock.now();
  if (missing() > 0) await wait(Math.min(timeout, missing()));
  const now = world.clock.now();
  if (missing() > 0) {
    if (query.pollingPromiseMs !== null) query.expires = now + query.pollingPromiseMs;
    return { status: 200, body: underway(query, now) };
  }
  world.shelf(queryShelf).delete(token);
  return { status: 200, body: succeeded(withMetricNames(world, call, query.result())) };
};
