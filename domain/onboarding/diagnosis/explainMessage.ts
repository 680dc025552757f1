import { explainEvent } from '../stackFailures/explainEvent';
import type { Explanation } from '../failureWords/knownFailure';

/** What one message of AWS means that belongs to no event: the answer to a call, or the reason of a change set. Null: not known. */
export function explainMessage(reason: string): (Explanation & { code: string }) | null {
  const told = explainEvent({ at: '', logicalId: '', status: 'CREATE_FAILED', reason, isLoose: true });
  // Whoever asked has AWS's error code at hand, and knows more of it than its kind.
  if (told.kind === 'unknown' || told.rank === 'structure') return null;
  const { code, cause, fix, whose, side } = told;
  return { code, cause, fix, whose, ...(side === undefined ? {} : { side }) };
}
