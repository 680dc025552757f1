import { ApiError } from '../../http/operation';

export interface Page {
  /** The query of the first page, whichever page this is. */
  query: URLSearchParams;
  offset: number;
  size: number;
}

/**
 * Which page a call asks for: the first by `page-size`, the others by `page-key` alone ("you must omit all other query parameters").
 * @throws ApiError 400
 */
export function readPage(query: URLSearchParams, limits: { usual: number; most: number }): Page {
  const key = query.get('page-key');
  const others = [...query.keys()].filter((name) => name !== 'page-key');
  if (key !== null && others.length > 0) {
    throw new ApiError(400, `Constraints violated. ${others.join(', ')} must not be used together with page-key`);
  }
  const { first, offset } = key === null ? { first: query, offset: 0 } : decode(key);
  const size = Number(first.get('page-size') ?? limits.usual);
  if (!Number.isInteger(size) || size < 1 || size > limits.most) {
    throw new ApiError(400, `Constraints violated. page-size must be a whole number from 1 to ${limits.most}`);
  }
  return { query: first, offset, size };
}

/** The same for lists that give everything with `page-size` 0. @throws ApiError 400 */
export function readAllOrPage(query: URLSearchParams): Page {
  if (query.get('page-size') === '0' && !query.has('page-key')) return { query, offset: 0, size: Infinity };
  return readPage(query, { usual: 100, most: 500 });
}

/** One page of a list as the platform's services answer it; `nextPageKey` is left out on the last page. */
export function pageOf<T>(items: readonly T[], { query, offset, size }: Page): Record<string, unknown> {
  const end = offset + size;
  const nextPageKey = Buffer.from(`${end}?${query.toString()}`).toString('base64url');
  return {
    items: items.slice(offset, end),
    totalCount: items.length,
    ...(end < items.length ? { nextPageKey } : {}),
  };
}

/** The same with the page's size, and with `nextPageKey: null` on the last page, as App settings documents it. */
export const sizedPage = <T>(items: readonly T[], page: Page): Record<string, unknown> => ({
  nextPageKey: null,
  ...pageOf(items, page),
  pageSize: Number.isFinite(page.size) ? page.size : items.length,
});

function decode(key: string): { first: URLSearchParams; offset: number } {
  const [, offset, query] = /^(\d+)\?(.*)$/s.exec(Buffer.from(key, 'base64url').toString()) ?? [];
  if (offset === undefined || query === undefined) throw new ApiError(400, 'page-key is invalid');
  return { first: new URLSearchParams(query), offset: Number(offset) };
}
