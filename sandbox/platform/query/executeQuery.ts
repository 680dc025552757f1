import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { workMs } from '../../http/injectFault';
import type { Operation } from '../../http/operation';
import { askedQuery } from './askedQuery';
import { queryResult } from './queryResult';
import { readQueryRequest } from './queryRequest';
import { queryShelf, type RunningQuery } from './queryShelf';
import { succeeded, underway } from './queryState';
import { withMetricNames } from './withMetricNames';

/** The work behind `query:execute`. No route has this path: a fault with `latencyMs` on it makes queries slow. */
const queryPath = '/platform/storage/query/v1/query:run';

/** How long a query takes here. */
const usualMs = 5;
/** Seen: 399. */
const tokenTtlMs = 399_000;

/**
 * Answers the result (200), or a token to poll with (202) when it is not there within `requestTimeoutMilliseconds`.
 * @see https://developer.dynatrace.com/develop/sdks/client-query/
 */
export const executeQuery: Operation = (world) => async (call) => {
  const request = readQueryRequest(call.json);
  const compiled = askedQuery(world, request);
  const wanted = workMs(world, queryPath) ?? usualMs;
  const takes = Math.min(wanted, request.fetchTimeoutMs);
  const startedAt = world.clock.now();
  const { pollingPromiseMs } = request;
  // Data is read now, whenever it is asked for: what arrives while a query is slow is not in its result.
  const done = queryResult(compiled, request, wanted > takes);
  const query: RunningQuery = {
    ...{ startedAt, readyAt: startedAt + takes, pollingPromiseMs, result: () => done },
    expires: startedAt + Math.min(tokenTtlMs, pollingPromiseMs ?? tokenTtlMs),
  };
  if (takes <= request.requestTimeoutMs) {
    await wait(takes);
    return { status: 200, body: succeeded(withMetricNames(world, call, query.result())) };
  }
  await wait(request.requestTimeoutMs);
  const requestToken = Buffer.from(randomUUID()).toString('base64');
  world.shelf(queryShelf).set(requestToken, query);
  return { status: 202, body: { ...underway(query, world.clock.now()), requestToken } };
};
