import type { RunStop } from '../../../../domain/contract/envelope';
import { Failure } from '../../../../domain/failure';

/** Why a bulk run ended before its end, as a failure to show; null when the next call may follow at once. */
export function stopFailure({ stoppedBy, retryAfterSeconds }: RunStop): Failure | null {
  if (stoppedBy === 'throttled')
    return new Failure({
      code: 'Throttled',
      message: 'Dynatrace takes no more requests right now.',
      whose: 'platform',
      hint: 'What is done is kept; the rest follows after the pause.',
      retryAfterSeconds,
    });
  if (stoppedBy === 'unreachable')
    return new Failure({
      code: 'Unavailable',
      message: 'Dynatrace did not answer several times in a row.',
      whose: 'platform',
      hint: 'What is done is kept. Go on in a minute: what exists already is not made twice.',
    });
  return null;
}
