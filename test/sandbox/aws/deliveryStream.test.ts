import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { readDeliveryConfig } from '../../../sandbox/aws/stream/deliveryConfig';
import { DeliveryStream } from '../../../sandbox/aws/stream/deliveryStream';
import { createWorld } from '../../../sandbox/situations/createWorld';
import type { World } from '../../../sandbox/world/world';

const begin = Date.parse('2026-01-01T00:00:00Z');
const arn = 'arn:aws:firehose:eu-west-1:123456789012:deliverystream/stream';

interface Seen {
  headers: IncomingHttpHeaders;
  body: { requestId: string; timestamp: number; records: { data: string }[] };
}

describe('a Firehose stream', () => {
  let server: Server;
  let world: World;
  let seen: Seen[];
  let failures: number;

  beforeEach(async () => {
    seen = [];
    failures = 0;
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const raw = Buffer.concat(chunks);
        const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString();
        const body = JSON.parse(text) as Seen['body'];
        seen.push({ headers: request.headers, body });
        response.statusCode = seen.length <= failures ? 503 : 200;
        response.end(JSON.stringify({ requestId: body.requestId, timestamp: 1 }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    world = createWorld({ situation: 'fresh', realtime: true, largeScale: false, appScopes: [], wall: () => begin });
    world.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const stream = (ContentEncoding: string, SizeInMBs = 3) =>
    new DeliveryStream(
      world,
      arn,
      readDeliveryConfig({
        HttpEndpointDestinationConfiguration: {
          EndpointConfiguration: { Url: 'https://eu.aws.cloud.dynatrace.com/metrics', AccessKey: 'key' },
          RequestConfiguration: {
            ContentEncoding,
            CommonAttributes: [{ AttributeName: 'dt-url', AttributeValue: 'https://x' }],
          },
          BufferingHints: { IntervalInSeconds: '60', SizeInMBs },
          S3Configuration: { BucketARN: 'arn:aws:s3:::bucket', RoleARN: 'arn:aws:iam::1:role/r' },
        },
      }),
    );

  it('sends what AWS documents: headers, common attributes, gzip, base64 records', async () => {
    await stream('GZIP').put([Buffer.from('one'), Buffer.from('two')]);
    await world.clock.advance(60);
    expect(seen).toHaveLength(1);
    const { headers, body } = seen[0]!;
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'x-amz-firehose-protocol-version': '1.0',
      'x-amz-firehose-request-id': expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
      'x-amz-firehose-source-arn': arn,
      'x-amz-firehose-access-key': 'key',
      'x-amz-firehose-common-attributes': '{"commonAttributes":{"dt-url":"https://x"}}',
    });
    expect(body).toEqual({
      requestId: headers['x-amz-firehose-request-id'],
      timestamp: begin + 60_000,
      records: [{ data: 'b25l' }, { data: 'dHdv' }],
    });
  });

  it('has no Content-Encoding without gzip', async () => {
    await stream('NONE').put([Buffer.from('one')]);
    await world.clock.advance(60);
    expect(seen[0]?.headers['content-encoding']).toBeUndefined();
  });

  it('keeps the request id over all attempts and makes a new one for the next batch', async () => {
    failures = 2;
    const firehose = stream('NONE');
    await firehose.put([Buffer.from('one')]);
    await world.clock.advance(70);
    await firehose.put([Buffer.from('two')]);
    await world.clock.advance(70);
    const ids = seen.map(({ body }) => body.requestId);
    expect(ids).toHaveLength(4);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(ids[3]).not.toBe(ids[0]);
    const [first = 0, second = 0, third = 0] = seen.map(({ body }) => body.timestamp);
    expect(second - first).toBeGreaterThanOrEqual(850);
    expect(second - first).toBeLessThanOrEqual(1150);
    expect(third - second).toBeGreaterThanOrEqual(1700);
    expect(third - second).toBeLessThanOrEqual(2300);
  });

  it('waits for its interval, but not once its buffer is full', async () => {
    const firehose = stream('NONE', 1);
    const half = Buffer.alloc(600 * 1024);
    await firehose.put([half]);
    await world.clock.advance(59);
    expect(seen).toHaveLength(0);
    await firehose.put([half]);
    expect(seen.map(({ body }) => body.records.length)).toEqual([1]);
    await world.clock.advance(60);
    expect(seen.map(({ body }) => body.records.length)).toEqual([1, 1]);
  });
});
