import type { Sandbox } from '../../../sandbox/createSandbox';
import { userScopeShelf } from '../../../sandbox/http/userScopes';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';
import { assistance, failureOf, queries } from './queryApi';

const scopes = ['storage:buckets:read', 'storage:metrics:read', 'storage:entities:read', 'storage:smartscape:read'];
const clusters = 'fetch `dt.entity.cloud:aws:ecs:metric_streams:cluster`';

let sandbox: Sandbox;
let restore: () => void;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'both-families', appConfigPath: anAppConfigWith(...scopes) });
  restore = fetchFrom(sandbox.url);
});
afterAll(async () => {
  restore();
  await sandbox.close();
});

const execute = (query: string, more: Record<string, unknown> = {}) =>
  queries.queryExecute({ body: { query, ...more } });

describe('tables, through the SDK', () => {
  it('notify that entities are deprecated, at the name of the table', async () => {
    const { result } = await execute(`${clusters} | limit 1`);
    expect(result?.metadata.grail?.notifications).toMatchObject([
      {
        ...{ severity: 'INFO', notificationType: 'DEPRECATED_ENTITY_DATAOBJECT' },
        message: expect.stringContaining('smartscapeNodes') as unknown,
        // The name stands in backticks, which belong to it: 6 to the one at the end.
        syntaxPosition: { start: { index: 6, column: 7 }, end: { index: clusters.length - 1 } },
      },
    ]);
    expect(await assistance.queryVerify({ body: { query: clusters } })).toMatchObject({
      valid: true,
      notifications: [{ notificationType: 'DEPRECATED_ENTITY_DATAOBJECT' }],
    });
  });

  it('are cut to records and bytes like everything', async () => {
    const series = 'metrics | fields metric.key';
    const few = await execute(series, { maxResultRecords: 2 });
    expect(few.result?.records).toHaveLength(2);
    expect(few.result?.metadata.grail?.notifications).toMatchObject([{ notificationType: 'API_RECORDS_LIMIT_ADDED' }]);
    const short = await execute(series, { maxResultBytes: 10 });
    expect(short.result?.records).toHaveLength(1);
    expect(short.result?.metadata.grail?.notifications).toMatchObject([{ notificationType: 'RESULT_LIMIT_BYTES' }]);
  });

  it('say the types of ids, records and timeframes', async () => {
    const { result } = await execute('smartscapeNodes AWS_ECS_CLUSTER | fields id, lifetime, tags | limit 1');
    const [record] = result?.records ?? [];
    expect(record).toMatchObject({
      id: expect.stringMatching(/^AWS_ECS_CLUSTER-[0-9A-F]{16}$/) as unknown,
      lifetime: { start: expect.stringMatching(/Z$/) as unknown, end: expect.stringMatching(/Z$/) as unknown },
    });
    expect(result?.types).toMatchObject([
      { mappings: { id: { type: 'smartscape_id' }, lifetime: { type: 'timeframe' }, tags: { type: 'record' } } },
    ]);
  });

  it('keep a series within 1,500 slots behind every command', async () => {
    const source = 'timeseries t = start(), n = count(cpu), interval: 1m, from: -2d, nonempty: true';
    const { result } = await execute(`${source} | fields size = arraySize(t), interval`);
    expect(result?.records).toEqual([
      { size: expect.stringMatching(/^144[01]$/) as unknown, interval: '120000000000' },
    ]);
    const made = 'data record(timestamp = now() - 1m) | makeTimeseries n = count(), interval: 1m, from: -2d';
    expect((await execute(`${made} | fields interval`)).result?.records).toEqual([{ interval: '120000000000' }]);
  });

  it('place an unknown field behind timeseries', async () => {
    const query = 'timeseries m = avg(cpu)\n| filter `a-b` > 1';
    const { name, body } = await failureOf(execute(query));
    expect(name).toBe('ErrorEnvelopeError');
    expect(body).toMatchObject({
      ...{ code: 400, message: 'FIELD_DOES_NOT_EXIST' },
      details: {
        ...{ exceptionType: 'DQL-RESULT_TYPE', errorMessage: "The field a-b doesn't exist.", arguments: ['a-b'] },
        syntaxErrorPosition: { start: { index: 33, line: 2, column: 10 }, end: { index: 37, line: 2, column: 14 } },
      },
    });
  });
});

describe('what the sandbox does not have', () => {
  it.each(['fetch spans', 'describe logs', 'metrics | search "a"', 'metrics | fieldsAdd x = hashMd5("a")'])(
    'is 501, and no verdict on the query: %s',
    async (query) => {
      expect((await failureOf(execute(query))).body).toMatchObject({ code: 501, message: 'NOT_SUPPORTED' });
      expect((await failureOf(assistance.queryVerify({ body: { query } }))).body).toMatchObject({ code: 501 });
      expect((await failureOf(assistance.queryParse({ body: { query } }))).body).toMatchObject({ code: 501 });
    },
  );
});

describe('a caller who may not read a table', () => {
  afterEach(() => scopes.forEach((scope) => sandbox.world.shelf(userScopeShelf).add(scope)));

  it.each([
    ['metrics', 'metrics', 'storage:metrics:read'],
    ['metrics', 'fetch metric.series', 'storage:metrics:read'],
    ['dt.entity.cloud:aws:ecs:metric_streams:cluster', clusters, 'storage:entities:read'],
    ['smartscape', 'smartscapeNodes "*"', 'storage:smartscape:read'],
    ['smartscape', 'smartscapeEdges "*"', 'storage:smartscape:read'],
    ['smartscape', 'metrics | fieldsAdd name = getNodeName(dt.smartscape_source.id)', 'storage:smartscape:read'],
    ['smartscape', 'metrics | join [ smartscapeNodes "*" ], on: { left[a] == right[id] }', 'storage:smartscape:read'],
    ['metrics', 'smartscapeNodes "*" | filter name in [ metrics | fields a ]', 'storage:metrics:read'],
  ])('is told of %s in: %s', async (table, query, scope) => {
    await execute(query);
    sandbox.world.shelf(userScopeShelf).delete(scope);
    const { name, body } = await failureOf(execute(query));
    expect(name).toBe('InsufficientPermission');
    expect(body).toMatchObject({
      ...{ code: 403, message: 'NOT_AUTHORIZED_FOR_TABLE' },
      details: { arguments: [table], missingScopes: [scope] },
    });
  });

  it('is told of nothing where no table is read', async () => {
    for (const scope of scopes) sandbox.world.shelf(userScopeShelf).delete(scope);
    expect((await execute('data record(a = 1)')).result?.records).toEqual([{ a: '1' }]);
  });
});
