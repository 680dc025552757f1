import { diagnoseEvents } from './diagnoseEvents';
import type { Explanation, FailedEvent } from '../failureWords/knownFailure';

export type { Explanation, FailedEvent };

/**
 * Why the latest operation of a stack failed: root causes first, each once, then what is left behind. Takes the events in either
 * order and leaves out those of earlier operations. Empty when nothing failed. What it does not know it quotes and says so.
 */
export function explainStackFailure(events: readonly FailedEvent[]): Explanation[] {
  const { causes, leftBehind } = diagnoseEvents(events);
  return [...causes, ...leftBehind].map(({ cause, fix, whose, side }) => ({
    ...{ cause, fix, whose },
    ...(side === undefined ? {} : { side }),
  }));
}
