import type { Operation } from '../../http/operation';
import { queryOf, succeeded } from './queryState';
import { queryShelf } from './queryShelf';

/**
 * Ends a query: 202 without a body while it runs, 200 with its result when it had finished. Its token is gone either way.
 * @see https://developer.dynatrace.com/develop/sdks/client-query/
 */
export const cancelQuery: Operation = (world) => (call) => {
  const { token, query } = queryOf(world, call);
  world.shelf(queryShelf).delete(token);
  const isDone = query.readyAt <= world.clock.now();
  return isDone ? { status: 200, body: succeeded(query.result()) } : { status: 202 };
};
