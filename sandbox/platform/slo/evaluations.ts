import { workMs } from '../../http/injectFault';
import { ApiError, type Call } from '../../http/operation';
import type { World } from '../../world/world';
import { presentPlatformSlo } from './platformSlos';
import { evaluationShelf, type SloEvaluation } from './evaluationShelf';

/** Documented. */
export const tokenTtlSeconds = 300;

/** How long an evaluation takes here; a request that waits for less gets a token. */
const usualMs = 5;

/** The work behind `evaluation:start`. No route has this path: a fault with `latencyMs` on it makes evaluations slow. */
const evaluationPath = '/platform/slo/v1/slos/evaluation:run';

/** How long the evaluation that starts now takes. */
export const evaluationMs = (world: World): number => workMs(world, evaluationPath) ?? usualMs;

export const presentEvaluation = ({ definition, results }: SloEvaluation) => ({
  definition: presentPlatformSlo(definition),
  evaluationResults: results,
});

/** The evaluation that a call's token stands for. @throws ApiError 400 without token, 410 when it is gone or was never there */
export function evaluationOf(world: World, call: Call): { token: string; evaluation: SloEvaluation } {
  const token = call.query.get('evaluation-token');
  if (!token) throw new ApiError(400, 'evaluation-token is required');
  const evaluation = world.shelf(evaluationShelf).get(token);
  if (evaluation && evaluation.expires > world.clock.now()) return { token, evaluation };
  world.shelf(evaluationShelf).delete(token);
  throw new ApiError(410, 'The evaluation token has expired');
}
