import { Failure, type FailureReport } from '../../../domain/failure';

/** The report of the failure that an attempt ends in; anything else fails the test. */
export function failureOf(attempt: () => unknown): FailureReport {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Failure) return error.report();
    throw error;
  }
  throw new Error('It did not fail.');
}
