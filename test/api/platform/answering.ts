import { PlatformHttpClient, type HttpClient } from '@dynatrace-sdk/http-client';
import { plainHttpClient } from '../../../api/platform/plainHttpClient';

export interface SentRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
}

export type Answer = { status?: number; json?: unknown; text?: string; headers?: Record<string, string> } | 'dropped';

export interface Answering {
  client: HttpClient;
  sent: SentRequest[];
}

const realFetch = globalThis.fetch;

/** Undoes `answering`. */
export function restoreFetch(): void {
  globalThis.fetch = realFetch;
}

/** The real SDK HTTP client above a `fetch` that gives these answers in turn; the last one stays. */
export function answering(...answers: Answer[]): Answering {
  const sent: SentRequest[] = [];
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : (init?.body ?? null);
    const query = Object.fromEntries(url.searchParams);
    sent.push({ method: init?.method ?? 'GET', path: url.pathname, query, body });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined || answer === 'dropped') throw new TypeError('fetch failed');
    const { status = 200, json, text, headers = {} } = answer;
    const isPage = text?.startsWith('<') === true;
    const type = isPage ? 'text/html' : json === undefined ? 'text/plain' : 'application/json; charset=utf-8';
    const content = status === 204 ? null : (text ?? JSON.stringify(json ?? {}));
    return new Response(content, { status, headers: { 'content-type': type, ...headers } });
  };
  const client = new PlatformHttpClient({ baseUrl: 'https://environment.test' });
  return { client: plainHttpClient(client, () => Date.parse('2026-01-01T00:00:00Z')), sent };
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}
