import { DetailedError } from '../../http/detailedError';
import { ApiError } from '../../http/operation';

/** Runs a check of the settings; the violations it names stand in `details` here, where the classic API has them beside the message. */
export function withDetails<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof ApiError) || error.constraintViolations === null) throw error;
    const constraintViolations = error.constraintViolations.map(({ path, message }) => ({ path, message }));
    throw new DetailedError(error.status, error.message, { constraintViolations });
  }
}
