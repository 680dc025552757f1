import type { Operation } from '../../http/operation';
import { evaluationOf, presentEvaluation } from './evaluations';
import { evaluationShelf } from './evaluationShelf';

/**
 * Discards an evaluation: 202 when it was still running, 200 with its result when it was not.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-slo-v1/slos-evaluation-cancel-post
 */
export const cancelEvaluation: Operation = (world) => (call) => {
  const { token, evaluation } = evaluationOf(world, call);
  world.shelf(evaluationShelf).delete(token);
  const isDone = evaluation.readyAt <= world.clock.now();
  return isDone ? { status: 200, body: presentEvaluation(evaluation) } : { status: 202 };
};
