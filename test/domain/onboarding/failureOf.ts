import { Failure, type FailureReport } from '../../../domain/failure';

/** The report of the failure that `run` throws; anything else fails the test. */
export function failureOf(run: () => unknown): FailureReport {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error.report();
    throw error;
  }
  throw new Error('nothing was thrown');
}
