import type { ApplyResult, ApplySlosValue } from '../../../../domain/contract/applySlos';
import { Failure } from '../../../../domain/failure';
import type { PlanItem } from '../../../../domain/model/planItem';
import { stopFailure } from '../transport/stopFailure';

/**
 * Objectives per call: small enough that progress is seen and that cancelling takes effect soon, large enough that a
 * thousand of them need twenty calls.
 */
export const chunkSize = 50;

interface Parts {
  send: (items: PlanItem[]) => Promise<ApplySlosValue>;
  /** Looked at between calls only: a call under way is awaited, because what it wrote must be known. */
  signal: AbortSignal;
  onResults: (results: ApplyResult[]) => void;
}

/**
 * Sends items in pieces, and again what the function had no time for, until all are answered or the signal is aborted.
 * @throws Failure of the call that failed, or that says why a run stopped; results reported until then stay valid.
 */
export async function applyInChunks(items: readonly PlanItem[], { send, signal, onResults }: Parts): Promise<void> {
  let queue = [...items];
  while (queue.length > 0 && !signal.aborted) {
    const chunk = queue.slice(0, chunkSize);
    const { results, remaining, ...stop } = await send(chunk);
    onResults([...results, ...unanswered(chunk, results, remaining)]);
    const failure = remaining.length > 0 ? stopFailure(stop) : null;
    if (failure) throw failure;
    if (remaining.length >= chunk.length) throw noProgress();
    queue = [...remaining, ...queue.slice(chunk.length)];
  }
}

/** An item that is in neither list is not known to be saved, so it must not pass for saved. */
function unanswered(chunk: PlanItem[], results: ApplyResult[], remaining: PlanItem[]): ApplyResult[] {
  const answered = new Set([...results, ...remaining].map(({ key }) => key));
  return chunk
    .filter(({ key }) => !answered.has(key))
    .map(({ key }) => ({
      key,
      outcome: 'failed',
      id: null,
      failure: {
        code: 'Unexpected',
        message: 'The answer said nothing about this objective.',
        whose: 'us',
        hint: 'Retry it: an objective that exists already is not created twice.',
      },
    }));
}

function noProgress(): Failure {
  return new Failure({
    code: 'Timeout',
    message: 'Not one objective could be saved within the time of a call.',
    whose: 'platform',
    hint: 'Dynatrace answers slowly right now. Wait a minute, then continue: what is saved is not sent again.',
  });
}
