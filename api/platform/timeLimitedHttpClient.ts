import type { HttpClient, HttpClientRequestOptions, RequestBodyTypes } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';

/**
 * An HTTP client that gives a request up when the time of the whole call is used up, so that what was done before can
 * still be answered.
 * @throws Failure `Timeout`; whether the request had an effect is not known
 */
export function timeLimitedHttpClient(client: HttpClient, msLeft: () => number): HttpClient {
  return {
    async send<T extends keyof RequestBodyTypes = 'json'>(options: HttpClientRequestOptions<T>) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), Math.max(0, msLeft()));
      try {
        return await client.send({ ...options, abortSignal: controller.signal });
      } catch (error) {
        throw controller.signal.aborted ? outOfTime(error) : error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

const outOfTime = (cause: unknown) =>
  new Failure(
    {
      code: 'Timeout',
      message: 'Dynatrace did not answer within the time that one call has',
      whose: 'platform',
      hint: 'Try again; if it goes on, ask for less at a time.',
    },
    cause,
  );
