import { gzipSync } from 'node:zlib';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';
import { startSandbox } from '../../kit/startSandbox';
import { exampleEnd, post, requestId, type Delivery } from './workedExample';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { extensionShelf } from '../../../sandbox/dynatrace/extensions/extensionShelf';
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';

const now = exampleEnd + 5_123;
const hour = 3_600_000;
const clusterKey = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const serviceKey = `${clusterKey}ServiceName`;
const place = { 'aws.account.id': '123456789012', 'aws.region': 'us-east-1', clustername: 'demo' };

describe('the ingest relay', () => {
  let sandbox: Sandbox;
  let wall: number;
  const token = (scopes = ['metrics.ingest'], expires: number | null = null) =>
    issueToken(sandbox.world, { name: 'test', scopes, expires }).token;
  const samples = (key: string) =>
    sandbox.world
      .shelf(metricShelf)
      .series(key)
      .map((series) => [series.dimensions, series.samples(0, Infinity)]);
  const answerOf = async (delivery: Delivery) => {
    const response = await post(sandbox.url, delivery);
    return [response.status, ((await response.json()) as { errorMessage?: string }).errorMessage] as const;
  };

  beforeEach(async () => {
    wall = now;
    sandbox = await startSandbox({ situation: 'fresh', wall: () => wall });
  });
  afterEach(() => sandbox.close());

  it.each([
    ['compressed', { gzip: true }],
    ['plain', { gzip: false }],
    ['at the bare host', { path: '/' }],
  ])('stores the worked example value by value, %s', async (_, delivery) => {
    sandbox.world.shelf(extensionShelf).active = false;
    const response = await post(sandbox.url, { accessKey: token(), ...delivery });
    const body = JSON.stringify({ requestId, timestamp: now });
    expect([response.status, await response.text()]).toEqual([200, body]);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(samples(serviceKey)).toEqual([
      [{ ...place, servicename: 'web' }, [{ at: exampleEnd, min: 12, max: 48, sum: 60, count: 2 }]],
    ]);
    expect(samples(clusterKey)).toEqual([[place, [{ at: exampleEnd, min: 10, max: 50, sum: 150, count: 5 }]]]);
    expect(sandbox.world.shelf(entityShelf).size).toBe(0);
  });

  it('makes the cluster an entity and a dimension while the extension is active', async () => {
    await post(sandbox.url, { accessKey: token() });
    const entities = [...sandbox.world.shelf(entityShelf).values()];
    const type = 'cloud:aws:ecs:metric_streams:cluster';
    expect(entities).toEqual([
      expect.objectContaining({ type, displayName: 'demo', firstSeenTms: now, lastSeenTms: now }),
    ]);
    const entityId = entities[0]?.entityId;
    expect(entityId).toMatch(/^CUSTOM_DEVICE-[0-9A-F]{16}$/);
    expect(samples(clusterKey)[0]?.[0]).toEqual({ ...place, [`dt.entity.${type}`]: entityId });
  });

  it('does not count a repeated delivery twice', async () => {
    const accessKey = token();
    await post(sandbox.url, { accessKey });
    await post(sandbox.url, { accessKey });
    expect(samples(clusterKey)[0]?.[1]).toHaveLength(1);
  });

  it.each([
    ['older than an hour', exampleEnd + hour + 1, 0],
    ['just an hour old', exampleEnd + hour, 1],
    ['ten minutes ahead', exampleEnd - 600_000, 1],
    ['more than ten minutes ahead', exampleEnd - 600_001, 0],
  ])('drops points that are out of time, silently: %s', async (_, at, stored) => {
    wall = at;
    expect((await post(sandbox.url, { accessKey: token() })).status).toBe(200);
    expect(samples(clusterKey)).toHaveLength(stored);
  });

  it('answers 401 without a token, with a wrong one and with an expired one', async () => {
    expect(await answerOf({})).toEqual([401, expect.stringContaining('Access-Key is missing')]);
    expect(await answerOf({ accessKey: 'dt0c01.WRONG.TOKEN' })).toEqual([401, expect.stringContaining('not known')]);
    expect(await answerOf({ accessKey: token(['metrics.ingest'], now - 1) })).toEqual([
      401,
      expect.stringContaining('expired'),
    ]);
    expect(sandbox.world.shelf(metricShelf).keys()).toEqual([]);
  });

  it('answers 403 naming the scope when the token lacks it, and never repeats the token', async () => {
    const accessKey = token(['logs.ingest']);
    const [status, message] = await answerOf({ accessKey });
    expect([status, message]).toEqual([403, expect.stringContaining('metrics.ingest')]);
    expect(message).not.toContain(accessKey);
  });

  it('answers 413 to more than 64 MiB, also when it only becomes so big by inflating', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024 + 1));
    expect(await answerOf({ accessKey: token(), gzip: true, raw: bomb })).toEqual([
      413,
      expect.stringContaining('64 MiB'),
    ]);
  });

  const attributes = (dtUrl: string) => ({
    'X-Amz-Firehose-Common-Attributes': JSON.stringify({ commonAttributes: { 'dt-url': dtUrl } }),
  });
  const records = (data: unknown) => ({ requestId, timestamp: 1, records: [{ data }] });
  it.each<[string, Delivery, string]>([
    ['the protocol version', { headers: { 'X-Amz-Firehose-Protocol-Version': '2.0' } }, 'Protocol-Version'],
    ['the request id header', { headers: { 'X-Amz-Firehose-Request-Id': null } }, 'Request-Id is missing'],
    ['the content type', { headers: { 'Content-Type': 'text/plain' } }, 'Content-Type'],
    ['a missing dt-url', { headers: { 'X-Amz-Firehose-Common-Attributes': null } }, 'dt-url'],
    ['unreadable attributes', { headers: { 'X-Amz-Firehose-Common-Attributes': '{' } }, 'Common-Attributes'],
    ['another environment', { headers: attributes('https://xyz98765.live.dynatrace.com') }, 'dt-url'],
    ['a slash at the end of dt-url', { headers: attributes('https://abc12345.live.dynatrace.com/') }, 'dt-url'],
    ['the apps address', { headers: attributes('https://abc12345.apps.dynatrace.com') }, 'dt-url'],
    ['a body that is no JSON', { raw: Buffer.from('{') }, 'JSON'],
    ['a body that is no gzip', { gzip: true, raw: Buffer.from('{}') }, 'gzip'],
    ['another encoding', { headers: { 'Content-Encoding': 'br' } }, 'br'],
    ['another request id', { body: { requestId: 'x', timestamp: 1, records: [{ data: '' }] } }, 'requestId'],
    ['a timestamp in words', { body: { requestId, timestamp: '1', records: [{ data: '' }] } }, 'timestamp'],
    ['no records', { body: { requestId, timestamp: 1, records: [] } }, 'records'],
    ['a record that is no base64', { body: records('%%%') }, 'records[0].data'],
    ['a record that is no protobuf', { body: records(Buffer.from('{"metric":1}').toString('base64')) }, 'records[0]'],
  ])('answers 400 with the reason for %s', async (_, delivery, reason) => {
    expect(await answerOf({ accessKey: token(), ...delivery })).toEqual([400, expect.stringContaining(reason)]);
    expect(sandbox.world.shelf(metricShelf).keys()).toEqual([]);
  });
});
