import type { FailureCode, Whose } from '../../../domain/failure';
import type { CallOptions } from '../../kit/inProcess/functionsInProcess';

/** A column of the matrix. */
export interface FaultKind {
  id: string;
  /** As the page says it. */
  name: string;
  /** As `POST /sandbox/faults` takes it, without method and path. */
  fault: Readonly<Record<string, unknown>>;
  /** What a failure by it may be called, and whose move it is. */
  told: readonly `${FailureCode}/${Whose}`[];
  /** It goes by: met once, it is got over wherever a request may be repeated. */
  passes?: boolean;
  /** Makes a difference only where something is written. */
  ofWrites?: boolean;
  /** Of these doors alone. */
  only?: readonly string[];
  /** How the call itself differs, in place of a fault of one door. */
  call?: CallOptions;
}

const refused = (status: number) => ({ status, body: { error: { code: status, message: 'Refused' } } });
const text = (status: number, body: string, contentType: string) => ({ status, body, contentType });

/** What an expired session is often answered by: the page to sign in, with status 200. */
const loginPage =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form action="/sso"></form></body></html>';
/** A query that runs on, with a token that Grail no longer knows. */
const staleToken = { state: 'RUNNING', progress: 10, requestToken: 'dG9rZW4=', ttlSeconds: 399 };
const json = 'application/json';
const hourMs = 3_600_000;

const unreadable = ['Unexpected/us', 'Unexpected/platform'] as const;
const unavailable = ['Unavailable/platform'] as const;

export const faultKinds: readonly FaultKind[] = [
  {
    id: '429-pause',
    name: '429 with a pause',
    fault: { ...refused(429), retryAfter: 2 },
    told: ['Throttled/platform'],
    passes: true,
  },
  { id: '429', name: '429', fault: refused(429), told: ['Throttled/platform'], passes: true },
  { id: '500', name: '500', fault: refused(500), told: unavailable, passes: true },
  { id: '503', name: '503', fault: refused(503), told: unavailable, passes: true },
  { id: 'reset-before', name: 'reset before the effect', fault: { drop: true }, told: unavailable, passes: true },
  {
    id: 'reset-after',
    name: 'reset after the effect',
    fault: { drop: true, afterwards: true },
    told: unavailable,
    passes: true,
    ofWrites: true,
  },
  { id: 'slow', name: 'slow past the deadline', fault: { latencyMs: 240_000 }, told: ['Timeout/platform'] },
  { id: 'malformed', name: 'malformed JSON', fault: text(200, '{"items": [}', json), told: unreadable },
  { id: 'truncated', name: 'truncated JSON', fault: { cutShort: true }, told: unreadable },
  { id: 'empty', name: '200, empty', fault: text(200, '', json), told: unreadable },
  {
    id: 'login',
    name: '200, login page',
    fault: text(200, loginPage, 'text/html; charset=utf-8'),
    told: ['Unauthorized/user'],
  },
  { id: 'foreign', name: '200, foreign JSON', fault: text(200, '{"hello":"world"}', json), told: unreadable },
  { id: '401', name: '401, expired session', fault: refused(401), told: ['Unauthorized/user'] },
  { id: '403', name: '403', fault: refused(403), told: ['MissingScope/operator'] },
  { id: '404', name: '404', fault: refused(404), told: ['NotFound/user'] },
  { id: '409', name: '409', fault: refused(409), told: ['Conflict/user'] },
  { id: '410', name: '410', fault: refused(410), told: ['NotSupported/operator', 'NotSupported/user'] },
  {
    id: 'stale-token',
    name: 'stale token of a query',
    fault: { status: 202, body: staleToken },
    told: unavailable,
    passes: true,
    only: ['Grail'],
  },
  { id: 'page-key', name: 'page key expired', fault: { pageKeys: 'expire' }, told: ['Unavailable/platform'] },
];

/** What is wrong with time, whatever is asked. */
export const clockKinds: readonly FaultKind[] = [
  { id: 'clock-behind', name: 'clock an hour behind', fault: {}, told: [], call: { skewMs: -hourMs } },
  { id: 'clock-ahead', name: 'clock an hour ahead', fault: {}, told: [], call: { skewMs: hourMs } },
  {
    ...{ id: 'clock-jumps', name: 'clock jumps an hour on', fault: {}, told: ['Timeout/platform'] },
    call: { beforeRequest: (time, count) => void (count === 2 && (time.now += hourMs)) },
  },
];
