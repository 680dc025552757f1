import { grailFrom } from '../../../api/platform/grail/grail';
import { answering, rejection, restoreFetch, type Answer } from './answering';

afterEach(restoreFetch);

const wait = () => Promise.resolve();

function grailAnswering(...answers: Answer[]) {
  const { client, sent } = answering(...answers);
  return { grail: grailFrom(client, { wait }), sent };
}

const metadata = { grail: { notifications: [] } };
const nothing = { records: [], types: [], metadata };
const done = (result: object) => ({ json: { state: 'SUCCEEDED', progress: 100, result } });
const running = { status: 202, json: { state: 'RUNNING', progress: 40, requestToken: 'T+/=', ttlSeconds: 399 } };

/** The wire forms are those of the query API: longs, durations and timestamps are text, index ranges include both ends. */
describe('a Grail query', () => {
  it('answers values as their types mean them', async () => {
    const { grail } = grailAnswering(
      done({
        records: [
          {
            ...{ 'metric.key': 'cloud.aws.ecs.x', series: '16', lag: '60000000000', cpu: 12.5, nobody: null },
            at: '2026-06-09T16:18:00.000000000+02:00',
            timeframe: { start: '2026-06-09T14:00:00.000000000Z', end: '2026-06-09T15:00:00.000000000Z' },
            counts: ['1', null, '3'],
          },
          { series: '7.0' },
        ],
        types: [
          {
            indexRange: [0, 0],
            mappings: {
              'metric.key': { type: 'string' },
              series: { type: 'long' },
              lag: { type: 'duration' },
              cpu: { type: 'double' },
              nobody: { type: 'undefined' },
              at: { type: 'timestamp' },
              timeframe: { type: 'timeframe' },
              counts: { type: 'array', types: [{ indexRange: [0, 2], mappings: { element: { type: 'long' } } }] },
            },
          },
          { indexRange: [1, 1], mappings: { series: { type: 'string' } } },
        ],
        metadata,
      }),
    );
    const { records, isPartial } = await grail.query('metrics');
    expect(isPartial).toBe(false);
    expect(records).toEqual([
      {
        ...{ 'metric.key': 'cloud.aws.ecs.x', series: 16, lag: 60_000, cpu: 12.5, nobody: null },
        at: Date.UTC(2026, 5, 9, 14, 18),
        timeframe: { start: Date.UTC(2026, 5, 9, 14), end: Date.UTC(2026, 5, 9, 15) },
        counts: [1, null, 3],
      },
      { series: '7.0' },
    ]);
  });

  it('sends its limits, and polls with its token until it is done', async () => {
    const { grail, sent } = grailAnswering(
      running,
      { json: { state: 'NOT_STARTED', progress: 40 } },
      { json: { state: 'RUNNING', progress: 80 } },
      done(nothing),
    );
    const progress: number[] = [];
    const timeframe = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' };
    await grail.query('metrics', { maxRecords: 5000, timeframe, onProgress: (percent) => progress.push(percent) });
    expect(progress).toEqual([40, 40, 80]);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      path: '/platform/storage/query/v1/query:execute',
      body: {
        query: 'metrics',
        maxResultRecords: 5000,
        defaultTimeframeStart: timeframe.from,
        defaultTimeframeEnd: timeframe.to,
      },
    });
    expect(sent.slice(1).map(({ method, path, query }) => [method, path, query['request-token']])).toEqual([
      ['GET', '/platform/storage/query/v1/query:poll', 'T+/='],
      ['GET', '/platform/storage/query/v1/query:poll', 'T+/='],
      ['GET', '/platform/storage/query/v1/query:poll', 'T+/='],
    ]);
  });

  it('is cancelled when there is no time left, and says so', async () => {
    const { grail, sent } = grailAnswering(running, { status: 202 });
    expect(await rejection(grail.query('metrics', { leaves: () => false }))).toMatchObject({ code: 'Timeout' });
    expect(sent.at(-1)).toMatchObject({
      method: 'POST',
      path: '/platform/storage/query/v1/query:cancel',
      query: { 'request-token': 'T+/=' },
    });
  });

  it.each([
    ['RESULT_LIMIT_RECORDS', true],
    ['SCAN_LIMIT_GBYTES', true],
    ['FETCH_TIMEOUT', true],
    ['SAMPLING_APPLIED', true],
    ['QUERY_CONSUMPTION_LIMIT', true],
    ['DEPRECATED_ENTITY_DATAOBJECT', false],
    // One record of at most a thousand: the limit was set and kept nothing back.
    ['API_RECORDS_LIMIT_ADDED', false],
  ])('with the notification %s is partial: %s', async (notificationType, isPartial) => {
    const notifications = [{ severity: 'WARNING', notificationType, message: 'Said so.' }];
    const { grail } = grailAnswering(done({ ...nothing, records: [{}], metadata: { grail: { notifications } } }));
    expect(await grail.query('metrics')).toMatchObject({
      isPartial,
      notifications: [{ severity: 'WARNING', type: notificationType, message: 'Said so.', position: null }],
    });
  });

  it('with as many records as a limit lets through is partial', async () => {
    const notifications = [{ severity: 'WARN', notificationType: 'API_RECORDS_LIMIT_ADDED', message: 'Limited to 2.' }];
    const { grail } = grailAnswering(done({ ...nothing, records: [{}, {}], metadata: { grail: { notifications } } }));
    expect(await grail.query('metrics', { maxRecords: 2 })).toMatchObject({ isPartial: true });
  });

  it('that Dynatrace refuses fails with its words and the place', async () => {
    const details = {
      errorType: 'FIELD_DOES_NOT_EXIST',
      errorMessage: "The field 'clustr' does not exist.",
      syntaxErrorPosition: { start: { index: 20, line: 1, column: 21 }, end: { index: 25, line: 1, column: 26 } },
    };
    const { grail } = grailAnswering({
      status: 400,
      json: { error: { code: 400, message: 'FIELD_DOES_NOT_EXIST', details } },
    });
    expect(await rejection(grail.query('x', { what: 'find the ECS clusters' }))).toMatchObject({
      code: 'InvalidInput',
      message:
        "Could not find the ECS clusters: Dynatrace refused the query: The field 'clustr' does not exist. (line 1, column 21)",
    });
  });

  it('that the user may not run names what to grant', async () => {
    const details = { missingScopes: ['storage:smartscape:read'] };
    const { grail } = grailAnswering({ status: 403, json: { error: { code: 403, message: 'Forbidden', details } } });
    expect(await rejection(grail.query('smartscapeNodes "X"'))).toMatchObject({
      code: 'MissingScope',
      hint: expect.stringContaining('storage:smartscape:read') as string,
    });
  });

  it('that is throttled tells the pause that the answer asked for', async () => {
    const { grail } = grailAnswering({
      status: 429,
      json: { error: { code: 429, message: 'x', retryAfterSeconds: 7 } },
    });
    expect(await rejection(grail.query('metrics'))).toMatchObject({ code: 'Throttled', retryAfterSeconds: 7 });
  });

  it('whose result is no longer kept is not an API that is gone', async () => {
    const gone = { status: 410, json: { error: { code: 410, message: 'QUERY_GONE' } } };
    const polled = grailAnswering(running, gone, running, gone);
    expect(await rejection(polled.grail.query('metrics'))).toMatchObject({ code: 'Unavailable' });
    expect(polled.sent).toHaveLength(4);
    const begun = grailAnswering(gone);
    expect(await rejection(begun.grail.query('metrics'))).toMatchObject({ code: 'NotSupported' });
  });

  it('whose token expires in mid-query is run once more, and nothing is lost', async () => {
    const gone = { status: 410, json: { error: { code: 410, message: 'QUERY_GONE' } } };
    const { grail, sent } = grailAnswering(running, gone, done({ ...nothing, records: [{ name: 'shop' }] }));
    expect(await grail.query('metrics')).toMatchObject({ records: [{ name: 'shop' }], isPartial: false });
    expect(sent.map(({ path }) => path.slice(path.indexOf(':')))).toEqual([':execute', ':poll', ':execute']);
  });

  it('with a command that the environment does not know becomes the other one, if there is one', async () => {
    const unknown = { status: 400, json: { error: { code: 400, message: 'UNKNOWN_COMMAND' } } };
    const { grail, sent } = grailAnswering(unknown, done({ ...nothing, records: [{}] }));
    await grail.query('metrics', { orElse: 'fetch metric.series' });
    expect(sent.map(({ body }) => (body as { query: string }).query)).toEqual(['metrics', 'fetch metric.series']);
    expect(await rejection(grailAnswering(unknown).grail.query('metrics'))).toMatchObject({ code: 'InvalidInput' });
  });

  it.each([400, 403])(
    'of a table that is not there says so, and not that a permission is missing (%d)',
    async (status) => {
      const error = { code: status, message: 'UNKNOWN_DATA_OBJECT', details: { errorType: 'UNKNOWN_DATA_OBJECT' } };
      const { grail } = grailAnswering({ status, json: { error } });
      expect(await rejection(grail.query('fetch dt.entity.x'))).toMatchObject({ code: 'NotSupported' });
    },
  );

  it.each([
    ['FAILED', 'Unavailable'],
    ['RESULT_GONE', 'Unavailable'],
    ['CANCELLED', 'Cancelled'],
  ])('that ends as %s is a failure and not an empty answer', async (state, code) => {
    const { grail } = grailAnswering({ json: { state, progress: 100 } });
    expect(await rejection(grail.query('metrics'))).toMatchObject({ code });
  });
});

describe('the check of a query', () => {
  it('hands back what Dynatrace says about a wrong one, which is an answer and no failure', async () => {
    const syntaxPosition = { start: { index: 0, line: 2, column: 3 }, end: { index: 4, line: 2, column: 7 } };
    const { grail, sent } = grailAnswering({
      json: {
        valid: false,
        notifications: [
          { severity: 'ERROR', notificationType: 'UNKNOWN_COMMAND', message: 'No such.', syntaxPosition },
        ],
      },
    });
    expect(await grail.verify('fetsch logs')).toEqual({
      valid: false,
      notifications: [
        { severity: 'ERROR', type: 'UNKNOWN_COMMAND', message: 'No such.', position: { line: 2, column: 3 } },
      ],
    });
    expect(sent).toMatchObject([{ path: '/platform/storage/query/v1/query:verify', body: { query: 'fetsch logs' } }]);
  });

  it('takes a refusal that explains the query for the same answer, and any other one for none', async () => {
    const details = {
      errorType: 'UNKNOWN_COMMAND',
      errorMessage: "'fetsch' isn't a command",
      syntaxErrorPosition: { start: { line: 1, column: 1, index: 0 }, end: { line: 1, column: 6, index: 5 } },
    };
    const refusal = { status: 400, json: { error: { code: 400, message: 'UNKNOWN_COMMAND', details } } };
    expect(await grailAnswering(refusal).grail.verify('fetsch logs')).toEqual({
      valid: false,
      notifications: [
        {
          ...{ severity: 'ERROR', type: 'UNKNOWN_COMMAND', message: "'fetsch' isn't a command" },
          position: { line: 1, column: 1 },
        },
      ],
    });
    const malformed = { status: 400, json: { error: { code: 400, message: 'Malformed request' } } };
    expect(await rejection(grailAnswering(malformed).grail.verify('fetch logs'))).toMatchObject({
      code: 'InvalidInput',
    });
  });
});
