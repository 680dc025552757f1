import type { RunStop } from '../../../domain/contract/envelope';
import type { Failure } from '../../../domain/failure';
import type { Deadline } from './deadline';

/** Where Dynatrace throttles without saying for how long. */
const usualPauseSeconds = 60;

/** Why a failure ends a whole run; null for one that concerns its own item only. */
export function stopOf({ code, retryAfterSeconds }: Failure): RunStop | null {
  if (code === 'Throttled')
    return { stoppedBy: 'throttled', retryAfterSeconds: retryAfterSeconds ?? usualPauseSeconds };
  return code === 'Unavailable' || code === 'Timeout' ? { stoppedBy: 'unreachable' } : null;
}

export const outOfTime: RunStop = { stoppedBy: 'time' };

/** Tells whether a run begins more work, and afterwards why it did not. */
export interface RunGuard {
  isOver: () => boolean;
  /** Takes note of how a piece of work ended; null: well, or with a failure of its own. */
  met: (failure: Failure | null) => void;
  /** Null when nothing stood in the way. */
  stop: () => RunStop | null;
}

/**
 * Ends a run when time is short, when Dynatrace throttles for longer than a call can wait (each request was repeated for as
 * long as it can), or when it failed to answer so many times in a row that it is no use to go on.
 */
export function runGuard(deadline: Deadline, enoughFailures: number): RunGuard {
  let failures = 0;
  let stop: RunStop | null = null;
  return {
    isOver: () => {
      if (stop === null && deadline.isOver()) stop = outOfTime;
      return stop !== null;
    },
    met: (failure) => {
      const reason = failure && stopOf(failure);
      failures = reason?.stoppedBy === 'unreachable' ? failures + 1 : 0;
      if (reason?.stoppedBy === 'throttled') stop = longer(stop, reason);
      else if (reason !== null && failures >= enoughFailures) stop ??= reason;
    },
    stop: () => stop,
  };
}

/** Of two reasons the one that says more: a pause, and the longer one. */
export function longer(one: RunStop | null, other: RunStop | null): RunStop | null {
  if (one?.stoppedBy !== 'throttled') return other?.stoppedBy === 'throttled' ? other : (one ?? other);
  return (other?.retryAfterSeconds ?? 0) > (one.retryAfterSeconds ?? 0) ? other : one;
}
