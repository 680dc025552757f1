import { ApiError } from '../../../sandbox/http/operation';

/** The API error that `work` throws; fails the test when it throws none. */
export function errorOf(work: () => unknown): ApiError {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('an API error was expected');
}
