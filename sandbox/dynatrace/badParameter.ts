import { ApiError } from '../operation';

/** The documented answer to an unusable query parameter: 400 with one constraint violation. */
export function badParameter(path: string, message: string): ApiError {
  return new ApiError(400, 'Constraints violated.', [{ path, message, parameterLocation: 'QUERY', location: null }]);
}
