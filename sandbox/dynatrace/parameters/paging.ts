import { badParameter } from './badParameter';

export interface Page {
  /** The query of the first page, whichever page this is. */
  query: URLSearchParams;
  offset: number;
  size: number;
}

interface Limits {
  size: number;
  max: number;
  /** Larger sizes are reduced instead of refused. */
  clamps?: boolean;
}

/**
 * Which page a call asks for. Further pages are asked for with `nextPageKey` alone, as documented for every list.
 * @throws ApiError 400
 */
export function readPage(query: URLSearchParams, limits: Limits | ((query: URLSearchParams) => Limits)): Page {
  const key = query.get('nextPageKey');
  const others = [...query.keys()].filter((name) => name !== 'nextPageKey');
  if (key !== null && others.length > 0) {
    throw badParameter('nextPageKey', `All other query parameters must be omitted, found ${others.join(', ')}`);
  }
  const first = key === null ? { query, offset: 0 } : decode(key);
  return { ...first, size: readSize(first.query, typeof limits === 'function' ? limits(first.query) : limits) };
}

function readSize(query: URLSearchParams, limits: Limits): number {
  const text = query.get('pageSize');
  if (text === null) return limits.size;
  const size = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(size >= 1)) throw badParameter('pageSize', 'must be a whole number greater than 0');
  if (size > limits.max && !limits.clamps)
    throw badParameter('pageSize', `must be less than or equal to ${limits.max}`);
  return Math.min(size, limits.max);
}

/** One page and the key of the next; `nextPageKey` is left out on the last page. */
export function cut<T>(items: readonly T[], page: Page): { shown: readonly T[]; counts: Record<string, unknown> } {
  const end = page.offset + page.size;
  const more = end < items.length ? { nextPageKey: encode(page.query, end) } : {};
  return {
    shown: items.slice(page.offset, end),
    counts: { totalCount: items.length, pageSize: page.size, ...more },
  };
}

const encode = (query: URLSearchParams, offset: number): string =>
  Buffer.from(`${offset}?${query.toString()}`).toString('base64url');

function decode(key: string): { query: URLSearchParams; offset: number } {
  const [, offset, query] = /^(\d+)\?(.*)$/s.exec(Buffer.from(key, 'base64url').toString()) ?? [];
  if (offset === undefined || query === undefined) throw badParameter('nextPageKey', 'The given page key is invalid');
  return { query: new URLSearchParams(query), offset: Number(offset) };
}
