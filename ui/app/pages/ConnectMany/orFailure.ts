import { Failure } from '../../../../domain/failure';

/** What is made of somebody's input, or the Failure that says what is in the way. What is no Failure is thrown on. */
export function orFailure<T>(make: () => T): T | Failure {
  try {
    return make();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
