import { ApiError } from '../../http/operation';

/** The documented answer to an unusable query parameter: 400 with one constraint violation. */
export function badParameter(path: string, message: string): ApiError {
  return new ApiError(400, 'Constraints violated.', [{ path, message, parameterLocation: 'QUERY', location: null }]);
}

/** Refuses documented parameters that this sandbox does not serve, rather than ignoring them. @throws ApiError 400 */
export function refuse(query: URLSearchParams, ...names: readonly string[]): void {
  const found = names.find((name) => query.has(name));
  if (found !== undefined) throw badParameter(found, 'is not supported by the sandbox');
}
