import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError, type Operation } from '../../http/operation';
import { evaluatePlatformSlo } from './evaluatePlatformSlo';
import { evaluationMs, presentEvaluation, tokenTtlSeconds } from './evaluations';
import { findPlatformSlo } from './platformSlos';
import { fieldsOf, invalid } from './readSloConfig';
import { evaluationShelf } from './evaluationShelf';

/** What is waited for when the request does not say. Not documented. */
const usualTimeoutMs = 1000;

/**
 * Answers the result (200), or a token to poll with (202) when it is not there within `requestTimeoutMilliseconds`.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-slo-v1/slos-evaluation-start-post
 */
export const startEvaluation: Operation = (world) => async (call) => {
  const { id, customTimeframe, filterSegments, requestTimeoutMilliseconds } = fieldsOf(call.json, 'body');
  if (typeof id !== 'string') throw invalid('id', 'is required');
  if (Array.isArray(filterSegments) && filterSegments.length > 0) {
    throw new ApiError(501, 'The sandbox does not support filterSegments');
  }
  const definition = findPlatformSlo(world, id);
  const results = evaluatePlatformSlo(world, definition.config, customTimeframe);
  const timeout = milliseconds(requestTimeoutMilliseconds);
  const [started, takes] = [world.clock.now(), evaluationMs(world)];
  const evaluation = { definition, results, readyAt: started + takes, expires: started + tokenTtlSeconds * 1000 };
  if (takes <= timeout) {
    await wait(takes);
    return { status: 200, body: presentEvaluation(evaluation) };
  }
  await wait(timeout);
  const evaluationToken = Buffer.from(randomUUID()).toString('base64url');
  world.shelf(evaluationShelf).set(evaluationToken, evaluation);
  return { status: 202, body: { evaluationToken, ttlSeconds: tokenTtlSeconds } };
};

function milliseconds(value: unknown): number {
  if (value === undefined) return usualTimeoutMs;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw invalid('requestTimeoutMilliseconds', 'must be a whole number');
}
