import {
  isHttpClientResponseError,
  type HttpClient,
  type HttpClientRequestOptions,
  type HttpClientResponse,
  type RequestBodyTypes,
} from '@dynatrace-sdk/http-client';
import { HttpError, PageInstead } from './httpError';
import { retryAfterMs, retryAfterMsIn } from './retryAfter';

/**
 * An HTTP client whose refusals are `HttpError`s, a web page with status 200 among them.
 * The SDK clients read every error body as JSON; when a proxy answers with a page instead, they lose the status on the
 * way. Reading the answer here keeps it, whatever the body is.
 */
export function plainHttpClient(client: HttpClient, now: () => number): HttpClient {
  return {
    async send<T extends keyof RequestBodyTypes = 'json'>(options: HttpClientRequestOptions<T>) {
      try {
        const response = await client.send(options);
        if (isPage(response)) throw pageInstead(options);
        return response;
      } catch (error) {
        if (!isHttpClientResponseError(error)) throw error;
        const { response } = error;
        // Another success than the documented one counts as a refusal, and a page comes with 200, whatever was asked.
        throw response.status < 300 && isPage(response)
          ? pageInstead(options)
          : await httpErrorOf(response, options, now());
      }
    },
  };
}

const isPage = ({ headers }: HttpClientResponse): boolean =>
  /^(text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');

const pageInstead = (options: { method?: string; url: string }): PageInstead =>
  new PageInstead(options.method ?? 'GET', pathOf(options));

const pathOf = ({ url }: { url: string }): string => url.split('?')[0] ?? '';

async function httpErrorOf(
  response: HttpClientResponse,
  options: { method?: string; url: string },
  now: number,
): Promise<HttpError> {
  const body = await jsonOf(response);
  const pauseMs = retryAfterMs(response.headers, now) ?? retryAfterMsIn(body);
  return new HttpError(response.status, options.method ?? 'GET', pathOf(options), body, pauseMs);
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
