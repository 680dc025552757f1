import type { PlanSlosPayload, PlanSlosValue } from '../../../../domain/contract/planSlos';
import type { FailureReport } from '../../../../domain/failure';
import type { PlanScore } from '../../../../domain/slo/trial/planScore';

/** Objectives per call: few enough that the first scores are there soon, and as many as one query of history takes. */
export const scoreChunkSize = 100;

/** Up to so many objectives are scored: beyond, reading their history would take minutes. */
export const mostScored = 2000;

interface Parts {
  send: (payload: PlanSlosPayload) => Promise<PlanSlosValue>;
  /** Ends it between calls. */
  signal: AbortSignal;
  /** The scores of one call, by the keys of the requests; none where nobody could tell. */
  onScores: (requests: PlanSlosPayload['requests'], scores: readonly PlanScore[]) => void;
}

/**
 * Asks what objectives would score now, call by call.
 * @returns why the last call told nothing; null when all were answered, or it was ended. @throws Failure of the call that failed
 */
export async function scoreInChunks(
  { engine, requests }: PlanSlosPayload,
  { send, signal, onScores }: Parts,
): Promise<FailureReport | null> {
  for (let start = 0; start < requests.length && !signal.aborted; start += scoreChunkSize) {
    const some = requests.slice(start, start + scoreChunkSize);
    const { scores, scoresFailure } = await send({ engine, scores: 'only', requests: some });
    if (signal.aborted) return null;
    if (scoresFailure !== undefined) return scoresFailure;
    onScores(some, scores ?? []);
  }
  return null;
}
