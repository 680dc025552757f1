import { Failure } from '../../domain/failure';

/** What an API answered when it refused, reduced to what a translation needs. Never shown to a person as it is. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly method: string,
    /** Without the query, which may hold names of the customer. */
    readonly path: string,
    /** Parsed JSON, or null when the answer was something else, e.g. a proxy's page. */
    readonly body: unknown,
    /** Milliseconds the API asked to wait; null when it did not say. */
    readonly retryAfterMs: number | null,
  ) {
    super(`${method} ${path} answered ${status}`);
    this.name = 'HttpError';
  }
}

/** A web page where data was asked for: what an expired session is answered by, with status 200, is the page to sign in. */
export class PageInstead extends HttpError {
  constructor(method: string, path: string) {
    super(401, method, path, null, null);
    this.name = 'PageInstead';
  }
}

/** The `HttpError` behind an error, however deep an SDK client or a `Failure` wrapped it. */
export function httpErrorIn(error: unknown): HttpError | null {
  for (let current = error; current instanceof Error; current = current.cause)
    if (current instanceof HttpError) return current;
  return null;
}

/** The `Failure` behind an error that an SDK client wrapped, or null. */
export function failureIn(error: unknown): Failure | null {
  for (let current = error; current instanceof Error; current = current.cause)
    if (current instanceof Failure) return current;
  return null;
}
