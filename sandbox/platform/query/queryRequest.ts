import { isTimezone } from '../../grail/values/timezone';
import { ApiError } from '../../http/operation';
import { badRequest } from './queryError';

export interface QueryRequest {
  query: string;
  timezone: string;
  locale: string;
  /** Milliseconds; null unless both ends are given, as documented. */
  timeframe: { from: number; to: number } | null;
  /** How long the answer may be held back, milliseconds. */
  requestTimeoutMs: number;
  fetchTimeoutMs: number;
  /** Milliseconds; null when the query lives as long as its token. */
  pollingPromiseMs: number | null;
  maxRecords: number;
  maxBytes: number;
  includeTypes: boolean;
  includeContributions: boolean;
}

/** Not documented. */
const usualRequestTimeoutMs = 1000;
/** Typical, and typical at most, by the SDK's documentation. */
const [usualFetchSeconds, mostFetchSeconds] = [300, 900];
const usualRecords = 1000;

type Body = Readonly<Record<string, unknown>>;

/** Language and place of a request, which verifying and parsing have too. @throws DetailedError 400 */
export function readQuery(json: unknown): Pick<QueryRequest, 'query' | 'timezone' | 'locale'> & { body: Body } {
  const body = (typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}) as Body;
  const { query, timezone = 'Z', locale = '' } = body;
  if (typeof query !== 'string') throw badRequest('query', 'must not be null');
  if (typeof timezone !== 'string' || !isTimezone(timezone)) throw badRequest('timezone', 'is no timezone');
  if (typeof locale !== 'string' || !/^([a-z]{2}(_[A-Z]{2})?)?$/.test(locale))
    throw badRequest('locale', 'is no locale');
  return { query, timezone: timezone === 'UTC' ? 'Z' : timezone, locale, body };
}

/** @throws DetailedError 400 naming the field */
export function readQueryRequest(json: unknown): QueryRequest {
  const { body, ...language } = readQuery(json);
  const segments = body['filterSegments'];
  if (Array.isArray(segments) && segments.length > 0) {
    throw new ApiError(501, 'The sandbox does not support filterSegments');
  }
  const promise = body['pollingPromiseSeconds'];
  return {
    ...language,
    timeframe: timeframeOf(body),
    requestTimeoutMs: count(body, 'requestTimeoutMilliseconds', 0) ?? usualRequestTimeoutMs,
    fetchTimeoutMs: Math.min(count(body, 'fetchTimeoutSeconds', 1) ?? usualFetchSeconds, mostFetchSeconds) * 1000,
    pollingPromiseMs: promise === undefined ? null : (count(body, 'pollingPromiseSeconds', 1) ?? 0) * 1000,
    maxRecords: count(body, 'maxResultRecords', 1) ?? usualRecords,
    maxBytes: count(body, 'maxResultBytes', 1) ?? Infinity,
    includeTypes: body['includeTypes'] !== false,
    includeContributions: body['includeContributions'] === true,
  };
}

/** A whole number; null when it is absent. */
function count(body: Body, field: string, least: number): number | null {
  const value = body[field];
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw badRequest(field, `must be a whole number of at least ${least}`);
}

function timeframeOf(body: Body): QueryRequest['timeframe'] {
  const [from, to] = ['defaultTimeframeStart', 'defaultTimeframeEnd'].map((field) => timeOf(body[field], field));
  if (from === undefined || to === undefined || from === null || to === null) return null;
  if (from >= to) throw badRequest('defaultTimeframeStart', 'must be before defaultTimeframeEnd');
  return { from, to };
}

function timeOf(value: unknown, field: string): number | null {
  if (value === undefined || value === null) return null;
  const ms = typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(ms)) throw badRequest(field, 'must be a time in ISO 8601');
  return ms;
}
