import { backUpAll, backUpFailed } from '../../../sandbox/aws/stream/backUp';
import { readDeliveryConfig } from '../../../sandbox/aws/stream/deliveryConfig';
import { createWorld } from '../../../sandbox/situations/createWorld';
import { objectShelf } from '../../../sandbox/aws/s3/bucket';

/** The moment of the examples in AWS's guide: https://docs.aws.amazon.com/firehose/latest/dev/s3-prefixes.html */
const arrived = Date.parse('2018-08-27T10:30:00Z');
const options = { situation: 'fresh' as const, realtime: false, largeScale: false, appScopes: [], wall: () => arrived };
const batch = { requestId: 'r', arrived, records: [Buffer.from('one'), Buffer.from('two')] };
const failure = { delivered: false, permanent: false, errorCode: 'E', errorMessage: 'm' } as const;

function configWith(s3: Record<string, string>, mode = 'FailedDataOnly') {
  return readDeliveryConfig({
    HttpEndpointDestinationConfiguration: {
      EndpointConfiguration: { Url: 'https://aws.cloud.dynatrace.com/metrics', AccessKey: 'x' },
      S3BackupMode: mode,
      S3Configuration: { BucketARN: 'arn:aws:s3:::bucket', RoleARN: 'arn:aws:iam::1:role/r', ...s3 },
    },
  });
}

describe('the backup of failed batches', () => {
  it.each<[Record<string, string>, string]>([
    [{}, 'http-endpoint-failed/2018/08/27/10/'],
    [{ Prefix: 'myPrefix/' }, 'myPrefix/http-endpoint-failed/2018/08/27/10/'],
    [{ ErrorOutputPrefix: 'errors/' }, 'errors/http-endpoint-failed/2018/08/27/10/'],
    [{ ErrorOutputPrefix: 'failures/!{firehose:error-output-type}/' }, 'failures/http-endpoint-failed/'],
    [
      { ErrorOutputPrefix: "e/!{timestamp:'year='yyyy'/month='MM'/day='dd'/hour='HH}/!{firehose:error-output-type}" },
      'e/year=2018/month=08/day=27/hour=10/http-endpoint-failed',
    ],
  ])('with %j goes to %s', (s3, prefix) => {
    const world = createWorld(options);
    backUpFailed(world, 'stream', configWith(s3), batch, 3, failure);
    const [[path, object] = []] = [...world.shelf(objectShelf)];
    expect(path?.startsWith(`bucket/${prefix}stream-1-2018-08-27-10-30-00-`)).toBe(true);
    const lines = new TextDecoder().decode(object?.body).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      ['b25l', 'dHdv'].map((rawData) => ({
        attemptsMade: 3,
        arrivalTimestamp: arrived,
        errorCode: 'E',
        errorMessage: 'm',
        attemptEndingTimestamp: arrived,
        rawData,
      })),
    );
  });

  it('keeps every batch as it came under AllData', () => {
    const world = createWorld(options);
    const config = configWith({ Prefix: 'all/!{timestamp:yyyy}/' }, 'AllData');
    expect(config.backup.everything).toBe(true);
    backUpAll(world, 'stream', config, batch);
    const [[path, object] = []] = [...world.shelf(objectShelf)];
    expect(path).toContain('bucket/all/2018/stream-1-');
    expect(new TextDecoder().decode(object?.body)).toBe('onetwo');
  });

  it.each([
    ['an http address', { EndpointConfiguration: { Url: 'http://x' } }, 'https://'],
    ['no bucket', { EndpointConfiguration: { Url: 'https://x' } }, 'BucketARN'],
    [
      'a secret without ARN',
      { EndpointConfiguration: { Url: 'https://x' }, SecretsManagerConfiguration: { Enabled: true } },
      'SecretARN',
    ],
  ])('refuses a stream with %s', (_, http, message) => {
    expect(() => readDeliveryConfig({ HttpEndpointDestinationConfiguration: http })).toThrow(message);
  });
});
