import type { RunStop } from '../../../domain/contract/envelope';
import { Failure } from '../../../domain/failure';
import { stopOf } from './runGuard';

/**
 * Reads what a run begins with; a pause that Dynatrace asks for is an answer, not a failure: nothing was done, and all of it
 * can be done afterwards.
 */
export async function unlessThrottled<T extends object>(read: () => Promise<T>): Promise<T | Required<RunStop>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'Throttled') throw error;
    const { retryAfterSeconds = 0 } = stopOf(error) ?? {};
    return { stoppedBy: 'throttled', retryAfterSeconds };
  }
}
