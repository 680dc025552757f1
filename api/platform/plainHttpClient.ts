import {
  isHttpClientResponseError,
  type HttpClient,
  type HttpClientRequestOptions,
  type HttpClientResponse,
  type RequestBodyTypes,
} from '@dynatrace-sdk/http-client';
import { HttpError } from './httpError';
import { retryAfterMs, retryAfterMsIn } from './retryAfter';

/**
 * An HTTP client whose refusals are `HttpError`s.
 * The SDK clients read every error body as JSON; when a proxy answers with a page instead, they lose the status on the
 * way. Reading the answer here keeps it, whatever the body is.
 */
export function plainHttpClient(client: HttpClient, now: () => number): HttpClient {
  return {
    async send<T extends keyof RequestBodyTypes = 'json'>(options: HttpClientRequestOptions<T>) {
      try {
        return await client.send(options);
      } catch (error) {
        throw isHttpClientResponseError(error) ? await httpErrorOf(error.response, options, now()) : error;
      }
    },
  };
}

async function httpErrorOf(
  response: HttpClientResponse,
  options: { method?: string; url: string },
  now: number,
): Promise<HttpError> {
  const path = options.url.split('?')[0] ?? '';
  const body = await jsonOf(response);
  const pauseMs = retryAfterMs(response.headers, now) ?? retryAfterMsIn(body);
  return new HttpError(response.status, options.method ?? 'GET', path, body, pauseMs);
}

async function jsonOf(response: HttpClientResponse): Promise<unknown> {
  try {
    const parsed: unknown = JSON.parse(await response.body('text'));
    return parsed;
  } catch {
    // Not JSON, or cut off on the way: the status alone has to do.
    return null;
  }
}
