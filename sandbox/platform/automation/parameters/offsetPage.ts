import { ApiError } from '../../../http/operation';

/**
 * `{ count, results }` of a list by `limit` and `offset`. How much comes without a limit is not documented [U]: everything here.
 * @throws ApiError 400
 */
export function offsetPage<T>(items: readonly T[], query: URLSearchParams): { count: number; results: T[] } {
  const whole = (name: string, usual: number): number => {
    const value = Number(query.get(name) ?? usual);
    if (!Number.isInteger(value) || value < 0) throw new ApiError(400, `${name} must be a whole number`);
    return value;
  };
  const offset = whole('offset', 0);
  const limit = whole('limit', items.length);
  return { count: items.length, results: items.slice(offset, offset + limit) };
}

/** Refuses parameters that the sandbox does not act upon, rather than answer as if it had. @throws ApiError 501 */
export function assertKnown(query: URLSearchParams, known: readonly string[]): void {
  const strange = [...query.keys()].find((name) => !known.includes(name));
  if (strange !== undefined) throw new ApiError(501, `The sandbox does not support the parameter ${strange}`);
}
