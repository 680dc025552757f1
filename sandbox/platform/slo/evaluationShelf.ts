import { Shelf } from '../../world/world';
import type { EvaluationResult } from './evaluatePlatformSlo';
import type { StoredPlatformSlo } from './platformSloShelf';

/** An evaluation that somebody may ask for by its token. */
export interface SloEvaluation {
  definition: StoredPlatformSlo;
  results: EvaluationResult[];
  /** When it is done, milliseconds. */
  readyAt: number;
  expires: number;
}

/** Evaluations by their token. */
export const evaluationShelf = new Shelf<Map<string, SloEvaluation>>(() => new Map());
