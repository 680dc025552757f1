import type { HttpClient, HttpClientRequestOptions, RequestBodyTypes } from '@dynatrace-sdk/http-client';
import { isHttpClientRequestError } from '@dynatrace-sdk/http-client';
import { HttpError } from './httpError';

export interface RetryParts {
  wait: (ms: number) => Promise<void>;
  /** 0 ≤ value < 1. */
  random: () => number;
}

const attempts = 5;
/** All waiting of one request together; an app function has 120 seconds for everything. */
const patienceMs = 20_000;
const firstPauseMs = 500;
const longestPauseMs = 8000;

/**
 * An HTTP client that repeats what was throttled (429), failed on the other side (5xx) or got lost on the way, with
 * jittered exponential pauses, or the pause the API asked for.
 * @param repeatable whether a request with this method may happen twice; what was throttled did not happen even once, so
 * it is repeated in any case
 */
export function retryingHttpClient(
  client: HttpClient,
  { wait, random }: RetryParts,
  repeatable: (method: string) => boolean = () => true,
): HttpClient {
  return {
    async send<T extends keyof RequestBodyTypes = 'json'>(options: HttpClientRequestOptions<T>) {
      let waitedMs = 0;
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await client.send(options);
        } catch (error) {
          const pauseMs = isTransient(error) ? pauseOf(error, attempt, random) : Infinity;
          if (attempt >= attempts || waitedMs + pauseMs > patienceMs) throw error;
          if (!isThrottled(error) && !repeatable(options.method ?? 'GET')) throw error;
          waitedMs += pauseMs;
          await wait(pauseMs);
        }
      }
    },
  };
}

const isThrottled = (error: unknown): boolean => error instanceof HttpError && error.status === 429;

function isTransient(error: unknown): boolean {
  if (error instanceof HttpError) return error.status === 429 || (error.status >= 500 && error.status !== 501);
  return isHttpClientRequestError(error);
}

function pauseOf(error: unknown, attempt: number, random: () => number): number {
  const asked = error instanceof HttpError ? error.retryAfterMs : null;
  if (asked !== null) return asked;
  const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  return Math.round(longest * (0.5 + random() / 2));
}
