import { setTimeout as wait } from 'node:timers/promises';
import type { Operation } from '../../http/operation';
import { evaluationOf, presentEvaluation } from './evaluations';

/**
 * The result, or the token once more while there is none; 200 either way, as documented. Waits, by the machine's clock, for
 * up to `request-timeout-milliseconds`.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-slo-v1/slos-evaluation-poll-get
 */
export const pollEvaluation: Operation = (world) => async (call) => {
  const { token, evaluation } = evaluationOf(world, call);
  const timeout = Number(call.query.get('request-timeout-milliseconds') ?? 0) || 0;
  const missing = (): number => evaluation.readyAt - world.clock.now();
  if (missing() > 0) await wait(Math.min(timeout, missing()));
  if (missing() <= 0) return { status: 200, body: presentEvaluation(evaluation) };
  const ttlSeconds = Math.ceil((evaluation.expires - world.clock.now()) / 1000);
  return { status: 200, body: { evaluationToken: token, ttlSeconds } };
};
