import type { SloEvaluation } from '../platform/sloEvaluations';
import type { SloObject } from '../platform/sloObjects';
import { sloIdOf } from './sloIdOf';
import { storedSlo } from './storedSlo';

/** Finds the evaluation of an SLO object: by the id inside its object id, else by its name, which is unique. */
export function evaluationFinder(evaluations: readonly SloEvaluation[]): (object: SloObject) => SloEvaluation | null {
  const byId = new Map(evaluations.map((evaluation) => [evaluation.id, evaluation]));
  const byName = new Map(evaluations.map((evaluation) => [evaluation.name, evaluation]));
  return ({ objectId, value }) => byId.get(sloIdOf(objectId) ?? '') ?? byName.get(storedSlo(value).name) ?? null;
}
