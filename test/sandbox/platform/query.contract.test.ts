import type { Sandbox } from '../../../sandbox/createSandbox';
import { userScopeShelf } from '../../../sandbox/http/userScopes';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { fetchFrom } from '../../kit/fetchFrom';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { noon, writeMinutes } from '../dynatrace/smallWorld';
import { failureOf, queries, slowQuery } from './queryApi';

let sandbox: Sandbox;
let restore: () => void;
const scopes = ['storage:buckets:read', 'storage:metrics:read'];

beforeAll(async () => {
  sandbox = await startSandbox({ appConfigPath: anAppConfigWith(...scopes), wall: () => noon });
  restore = fetchFrom(sandbox.url);
  writeMinutes(sandbox.world, 'cpu', { service: 'cart' }, [10, null, 40]);
  writeMinutes(sandbox.world, 'cpu', { service: 'tax' }, [80, 81.5, null]);
});
afterEach(() => sandboxControls(sandbox.url).noFaults());
afterAll(async () => {
  restore();
  await sandbox.close();
});

const execute = (query: string, more: Record<string, unknown> = {}) =>
  queries.queryExecute({ body: { query, ...more } });

const threeMinutes = 'timeseries m = avg(cpu), by: { service }, interval: 1m, from: -3m';

describe('query:execute, through the SDK', () => {
  it('answers records as they look on the wire', async () => {
    const { state, progress, result } = await execute(
      `${threeMinutes} | fieldsAdd n = arraySize(m), top = arrayMax(m), at = now(), lag = now() - timeframe[start]`,
    );

    expect({ state, progress }).toEqual({ state: 'SUCCEEDED', progress: 100 });
    expect(result?.records).toEqual([
      {
        timeframe: { start: '2026-01-05T11:57:00.000000000Z', end: '2026-01-05T12:00:00.000000000Z' },
        interval: '60000000000',
        service: 'cart',
        m: [10, null, 40],
        n: '3',
        top: 40,
        at: '2026-01-05T12:00:00.000000000Z',
        lag: '180000000000',
      },
      expect.objectContaining({ service: 'tax', m: [80, 81.5, null], top: 81.5 }),
    ]);
  });

  it('writes times in the timezone of the request, the analysed timeframe in UTC', async () => {
    const { result } = await execute(`${threeMinutes} | fields at = now() | limit 1`, { timezone: 'Europe/Vienna' });
    expect(result?.records).toEqual([{ at: '2026-01-05T13:00:00.000000000+01:00' }]);
    expect(result?.metadata.grail).toMatchObject({
      timezone: 'Europe/Vienna',
      analysisTimeframe: { start: '2026-01-05T11:57:00.000000000Z', end: '2026-01-05T12:00:00.000000000Z' },
    });
  });

  it('says the types of all records, last index included', async () => {
    const { result } = await execute(`${threeMinutes} | fields service, m, n = arraySize(m), nothing = null`);
    const element = (type: string) => ({ indexRange: [0, 2], mappings: { element: { type } } });
    expect(result?.types).toEqual([
      {
        indexRange: [0, 1],
        mappings: {
          service: { type: 'string' },
          m: { type: 'array', types: [element('double')] },
          n: { type: 'long' },
          nothing: { type: 'undefined' },
        },
      },
    ]);
  });

  it('begins a new range of types where a field changes its own; no record has no type', async () => {
    const mixed = `${threeMinutes} | fields x = if(service == "tax", "text", else: 1.5)`;
    expect((await execute(mixed)).result?.types).toEqual([
      { indexRange: [0, 0], mappings: { x: { type: 'double' } } },
      { indexRange: [1, 1], mappings: { x: { type: 'string' } } },
    ]);
    expect((await execute(`${threeMinutes} | filter false`)).result).toMatchObject({ records: [], types: [] });
    expect((await execute(mixed, { includeTypes: false })).result).not.toHaveProperty('types');
  });

  it('names metrics and what Grail did', async () => {
    const { result } = await queries.queryExecute({
      body: { query: 'timeseries  top=max(cpu,scalar:true)', includeContributions: true },
      enrich: 'metric-metadata',
    });
    expect(result?.metadata).toMatchObject({
      grail: {
        query: 'timeseries  top=max(cpu,scalar:true)',
        canonicalQuery: 'timeseries top = max(cpu, scalar:true)',
        ...{ dqlVersion: 'V1_0', timezone: 'Z', scannedBytes: 0, scannedDataPoints: 4, sampled: false },
        notifications: [],
        contributions: { buckets: [{ name: 'default_metrics', table: 'metrics', scannedBytes: 0 }] },
        // Without a timeframe: the last two hours.
        analysisTimeframe: { start: '2026-01-05T10:00:00.000000000Z', end: '2026-01-05T12:00:00.000000000Z' },
      },
      metrics: [
        {
          'metric.key': 'cpu',
          fieldName: 'top',
          aggregation: 'max',
          scalar: true,
          displayName: 'cpu',
          unit: 'Unspecified',
        },
      ],
    });
  });

  it.each([
    ['both ends', { defaultTimeframeStart: '2026-01-05T11:57:00Z', defaultTimeframeEnd: '2026-01-05T11:58:00Z' }, 1],
    ['one end alone, which is ignored', { defaultTimeframeStart: '2026-01-05T11:57:00Z' }, 120],
  ])('takes a default timeframe of %s', async (_, request, minutes) => {
    const { result } = await execute('timeseries m = avg(cpu), interval: 1m | fields n = arraySize(m)', request);
    expect(result?.records).toEqual([{ n: String(minutes) }]);
  });

  it('gives way to the timeframe in the query', async () => {
    const request = { defaultTimeframeStart: '2026-01-05T11:00:00Z', defaultTimeframeEnd: '2026-01-05T11:30:00Z' };
    const query = 'timeseries m = avg(cpu), interval: 1m, from: now()-3m, to: now() | fields n = arraySize(m)';
    expect((await execute(query, request)).result?.records).toEqual([{ n: '3' }]);
  });

  it('widens an interval beyond 1,500 slots: the answer’s own interval tells', async () => {
    // Two days of minutes would be 2,880 slots; of two minutes, 1,440.
    const { result } = await execute('timeseries m = avg(cpu), interval: 1m, from: -2d | fields interval');
    expect(result?.records).toEqual([{ interval: '120000000000' }]);
  });

  it('cuts to the records asked for, and says so', async () => {
    const { result } = await execute(`${threeMinutes} | fields service`, { maxResultRecords: 1 });
    expect(result?.records).toEqual([{ service: 'cart' }]);
    expect(result?.metadata.grail?.notifications).toEqual([
      {
        ...{ severity: 'WARNING', notificationType: 'API_RECORDS_LIMIT_ADDED', arguments: ['1'] },
        ...{ messageFormat: 'Your result has been limited to %1$s.', message: 'Your result has been limited to 1.' },
      },
    ]);
  });

  it('cuts to 1,000 records by default, and to bytes behind the record that passes them', async () => {
    for (let at = 0; at < 1001; at += 1) writeMinutes(sandbox.world, 'many', { at: String(at).padStart(4, '0') }, [1]);
    const all = 'timeseries scalar = sum(many, scalar: true), by: { at } | fields at';
    expect((await execute(all)).result?.records).toHaveLength(1000);
    expect((await execute(all, { maxResultRecords: 2000 })).result?.records).toHaveLength(1001);
    // A record is {"at":"0000"}, 13 bytes: the second passes 20.
    const { result } = await execute(all, { maxResultBytes: 20 });
    expect(result?.records).toEqual([{ at: '0000' }, { at: '0001' }]);
    expect(result?.metadata.grail?.notifications).toMatchObject([{ notificationType: 'RESULT_LIMIT_BYTES' }]);
  });
});

describe('a query that is wrong', () => {
  it('is an ErrorEnvelopeError that says what, and where', async () => {
    const query = 'timeseries m = avg(cpu)\n| guess m';
    const { name, body } = await failureOf(execute(query));
    expect(name).toBe('ErrorEnvelopeError');
    expect(body).toMatchObject({
      ...{ code: 400, message: 'UNKNOWN_COMMAND' },
      details: {
        ...{
          exceptionType: 'DQL-SYNTAX-ERROR',
          errorType: 'UNKNOWN_COMMAND',
          queryString: query,
          arguments: ['guess'],
        },
        // Index from 0, line and column from 1, the end included.
        syntaxErrorPosition: { start: { index: 26, line: 2, column: 3 }, end: { index: 30, line: 2, column: 7 } },
      },
    });
  });

  it.each([
    ['an unknown timezone', { timezone: 'Mars/Olympus' }, 'timezone'],
    ['a negative limit', { maxResultRecords: -1 }, 'maxResultRecords'],
    [
      'a timeframe that is no time',
      { defaultTimeframeStart: 'noon', defaultTimeframeEnd: 'noon' },
      'defaultTimeframeStart',
    ],
  ])('as is %s', async (_, request, path) => {
    const { name, body } = await failureOf(execute(threeMinutes, request));
    expect(name).toBe('ErrorEnvelopeError');
    expect(body).toMatchObject({ code: 400, details: { constraintViolations: [{ path }] } });
  });
});

describe('a caller who may not read a table', () => {
  afterEach(() => scopes.forEach((scope) => sandbox.world.shelf(userScopeShelf).add(scope)));

  it.each(scopes)('for want of %s', async (scope) => {
    sandbox.world.shelf(userScopeShelf).delete(scope);
    const { name, body } = await failureOf(execute(threeMinutes));
    expect(name).toBe('InsufficientPermission');
    expect(body).toMatchObject({
      ...{ code: 403, message: 'NOT_AUTHORIZED_FOR_TABLE' },
      details: { errorType: 'NOT_AUTHORIZED_FOR_TABLE', arguments: ['metrics'], missingScopes: [scope] },
    });
  });
});

describe('a query that takes longer than the answer may be held', () => {
  /** Whatever the clock says. */
  const until12 = threeMinutes.replace('-3m', '"2026-01-05T11:57:00Z", to: "2026-01-05T12:00:00Z"');
  const slow = async (latencyMs: number, more: Record<string, unknown> = {}) => {
    await sandboxControls(sandbox.url).faults([slowQuery(latencyMs)]);
    const started = await execute(`${until12} | fields service`, { requestTimeoutMilliseconds: 1, ...more });
    return { ...started, requestToken: started.requestToken ?? '' };
  };
  const advance = (seconds: number) => sandboxControls(sandbox.url).advance(seconds);

  it('is answered with a token, polled, and gone once its result was fetched', async () => {
    const { requestToken, state, result } = await slow(10_000);
    expect({ state, result }).toEqual({ state: 'NOT_STARTED', result: undefined });

    await advance(5);
    expect(await queries.queryPoll({ requestToken })).toMatchObject({ state: 'RUNNING', progress: 50 });
    await advance(6);
    const done = await queries.queryPoll({ requestToken });
    expect(done).toMatchObject({ state: 'SUCCEEDED', result: { records: [{ service: 'cart' }, { service: 'tax' }] } });

    const { name, body } = await failureOf(queries.queryPoll({ requestToken }));
    expect(name).toBe('ClientRequestError');
    expect(body).toMatchObject({ code: 410, message: 'QUERY_GONE', details: { exceptionType: 'GONE' } });
  });

  it('expires with its token', async () => {
    const { requestToken, ttlSeconds } = await slow(10_000);
    expect(ttlSeconds).toBe(399);
    await advance(400);
    expect((await failureOf(queries.queryPoll({ requestToken }))).body).toMatchObject({ message: 'QUERY_GONE' });
  });

  it('can be cancelled, before it is done and after', async () => {
    const running = await slow(10_000);
    expect(await queries.queryCancel({ requestToken: running.requestToken })).toBeUndefined();
    expect((await failureOf(queries.queryPoll(running))).body).toMatchObject({ message: 'QUERY_GONE' });

    const done = await slow(10_000);
    await advance(11);
    expect(await queries.queryCancel(done)).toMatchObject({ state: 'SUCCEEDED', result: { records: [{}, {}] } });
  });

  it('is partial when fetching takes too long', async () => {
    await sandboxControls(sandbox.url).faults([slowQuery(10_000)]);
    const { result } = await execute(`${until12} | fields service`, {
      ...{ fetchTimeoutSeconds: 1, requestTimeoutMilliseconds: 2000 },
    });
    expect(result?.records).toEqual([{ service: 'cart' }]);
    expect(result?.metadata.grail?.notifications).toMatchObject([
      { severity: 'WARNING', notificationType: 'FETCH_TIMEOUT' },
    ]);
  });
});
