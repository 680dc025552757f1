import { gzipSync } from 'node:zlib';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';
import { logRecordShelf } from '../../../sandbox/logStore/logRecords';
import { startSandbox } from '../../kit/startSandbox';
import { exampleEnd, post, requestId, type Delivery } from './workedExample';

const path = '/api/v2/logs/ingest/aws_firehose';
const streamArn = 'arn:aws:firehose:us-east-1:123456789012:deliverystream/dynatrace';

/** As the CloudWatch Logs guide shows what a subscription sends, packed. */
const packed = (change: object = {}) =>
  gzipSync(
    JSON.stringify({
      ...{ messageType: 'DATA_MESSAGE', owner: '123456789012', logGroup: '/ecs/checkout', logStream: 'ecs/web' },
      ...{ subscriptionFilters: ['dynatrace'], logEvents: [{ id: '1', timestamp: exampleEnd, message: 'GET / 200' }] },
      ...change,
    }),
  );
const bodyOf = (...records: Uint8Array[]) => ({
  ...{ requestId, timestamp: exampleEnd },
  records: records.map((record) => ({ data: Buffer.from(record).toString('base64') })),
});

describe('log ingest by Firehose', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({ situation: 'fresh', wall: () => exampleEnd + 60_000 });
  });
  afterEach(() => sandbox.close());

  const token = (scopes = ['logs.ingest']) => issueToken(sandbox.world, { name: 'test', scopes, expires: null }).token;
  const answerOf = async (delivery: Delivery) => {
    const response = await post(sandbox.url, { path, ...delivery });
    return [response.status, ((await response.json()) as { errorMessage?: string }).errorMessage] as const;
  };

  it('keeps every log event with where it came from', async () => {
    expect(await answerOf({ accessKey: token(), body: bodyOf(packed()), gzip: true })).toEqual([200, undefined]);
    expect(sandbox.world.shelf(logRecordShelf)).toEqual([
      {
        ...{ timestamp: exampleEnd, content: 'GET / 200' },
        attributes: {
          ...{ 'cloud.provider': 'aws', 'aws.data_firehose.arn': streamArn, 'aws.region': 'us-east-1' },
          ...{ 'aws.account.id': '123456789012', 'aws.log_group': '/ecs/checkout', 'aws.log_stream': 'ecs/web' },
        },
      },
    ]);
  });

  it('takes the control message by which AWS tries the way, and keeps nothing of it', async () => {
    const control = packed({ messageType: 'CONTROL_MESSAGE' });
    expect(await answerOf({ accessKey: token(), body: bodyOf(control) })).toEqual([200, undefined]);
    expect(sandbox.world.shelf(logRecordShelf)).toEqual([]);
  });

  it.each([
    ['no token', {}, 401, /no API token was given/],
    ['a token for metrics', { scopes: ['metrics.ingest'] }, 403, /lacks the scope logs.ingest \(Ingest logs\)/],
  ])('refuses %s', async (_, { scopes }: { scopes?: string[] }, status, words) => {
    const accessKey = scopes === undefined ? null : token(scopes);
    const [answered, message] = await answerOf({ accessKey, body: bodyOf(packed()) });
    expect(answered).toBe(status);
    expect(message).toMatch(words);
  });

  it('refuses a whole request with one record that is no log', async () => {
    const body = bodyOf(packed(), Buffer.from('plain text'));
    expect((await answerOf({ accessKey: token(), body }))[0]).toBe(400);
    expect(sandbox.world.shelf(logRecordShelf)).toEqual([]);
  });

  it('leaves out what is older than a day', async () => {
    const old = packed({ logEvents: [{ id: '1', timestamp: exampleEnd - 25 * 3_600_000, message: 'old' }] });
    expect((await answerOf({ accessKey: token(), body: bodyOf(old) }))[0]).toBe(200);
    expect(sandbox.world.shelf(logRecordShelf)).toEqual([]);
  });
});
