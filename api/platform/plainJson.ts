import type { HttpClient } from '@dynatrace-sdk/http-client';

/** One request of a service without an SDK client: parsed JSON, or null for an empty answer. */
export type SendJson = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  query?: Readonly<Record<string, string>>,
  body?: object,
) => Promise<unknown>;

/** @param base path of the service, e.g. `/platform/slo/v1` */
export const jsonOver =
  (httpClient: HttpClient, base: string): SendJson =>
  async (method, path, query = {}, body) => {
    const parameters = new URLSearchParams(query).toString();
    const url = `${base}${path}${parameters === '' ? '' : `?${parameters}`}`;
    const response = await httpClient.send({ url, method, ...(body === undefined ? {} : { body }) });
    const text = response.status === 204 ? '' : await response.body('text');
    return text === '' ? null : (JSON.parse(text) as unknown);
  };

/** A page of a list as services of the platform answer it: `items`, and `nextPageKey` unless it is the last one. */
export interface ItemsPage {
  items: Record<string, unknown>[];
  nextPageKey: string | null;
}

/** @throws TypeError for what is no such page: an answer that is not understood is not an empty list */
export function itemsPage(body: unknown): ItemsPage {
  if (!isRecord(body) || !Array.isArray(body.items)) throw new TypeError('A list without "items"');
  const { items, nextPageKey } = body;
  return { items: items.filter(isRecord), nextPageKey: typeof nextPageKey === 'string' ? nextPageKey : null };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
