import { Writer } from 'protobufjs';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { encodeRequest, type MetricPoint } from '../../../sandbox/relay/otlp';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { startSandbox } from '../../kit/startSandbox';
import { exampleEnd, post, requestId } from './workedExample';

const key = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';

function aPoint(own: Partial<MetricPoint> = {}): MetricPoint {
  return {
    accountId: '123456789012',
    region: 'us-east-1',
    exporterArn: 'arn:aws:cloudwatch:us-east-1:123456789012:metric-stream/dynatrace',
    namespace: 'AWS/ECS',
    metricName: 'CPUUtilization',
    dimensions: { ClusterName: 'demo' },
    unit: '%',
    start: exampleEnd - 60_000,
    end: exampleEnd,
    ...{ min: 10, max: 50, sum: 150, count: 5 },
    ...own,
  };
}

describe('points that no measurement makes', () => {
  let sandbox: Sandbox;
  let accessKey: string;
  beforeAll(async () => {
    sandbox = await startSandbox({ situation: 'fresh', wall: () => exampleEnd + 5_000 });
    accessKey = issueToken(sandbox.world, { name: 'test', scopes: ['metrics.ingest'], expires: null }).token;
  });
  afterAll(() => sandbox.close());

  const send = (points: readonly [MetricPoint, ...MetricPoint[]]) => sendRecord(Buffer.from(encodeRequest(points)));
  async function sendRecord(record: Buffer) {
    const body = { requestId, timestamp: 1, records: [{ data: record.toString('base64') }] };
    const response = await post(sandbox.url, { accessKey, gzip: true, body });
    return [response.status, ((await response.json()) as { errorMessage?: string }).errorMessage] as const;
  }
  const stored = (metricKey: string) =>
    sandbox.world
      .shelf(metricShelf)
      .series(metricKey)
      .flatMap((one) => [[one.dimensions['clustername'], one.samples(0, Infinity)]]);

  it('are too many in one message: the answer says how large a record may be', async () => {
    const delimited = Buffer.from(encodeRequest([aPoint({ exporterArn: '' })]));
    // A message that repeats is the same as one that lists: protobuf joins repeated fields.
    const one = delimited.subarray(2);
    const length = Writer.create()
      .uint32(one.length * 125_000)
      .finish();
    const record = Buffer.concat([length, Buffer.alloc(one.length * 125_000, one)]);
    expect(await sendRecord(record)).toEqual([
      413,
      `records[0] has ${record.length} bytes; a record has at most 1024000.`,
    ]);
  });

  it('are left out one by one, and those beside them are stored', async () => {
    const impossible: [string, Partial<MetricPoint>][] = [
      ['nan', { min: NaN, max: NaN, sum: NaN }],
      ['nan-sum', { sum: NaN }],
      ['infinite', { max: Infinity, sum: Infinity }],
      ['minus-infinite', { min: -Infinity }],
      ['beyond-cloudwatch', { max: 2 ** 361, sum: 2 ** 361 }],
      ['negative', { min: -1000, max: -1000, sum: -1000, count: 1 }],
      ['negative-at-its-least', { min: -1 }],
      ['upside-down', { min: 50, max: 10 }],
      ['nothing-measured', { min: 0, max: 0, sum: 0, count: 0 }],
      ['mean-above-the-largest', { sum: 251 }],
      ['mean-below-the-smallest', { sum: 49 }],
    ];
    const bad = impossible.map(([ClusterName, own]) => aPoint({ ...own, dimensions: { ClusterName } }));
    expect(await send([aPoint(), ...bad, aPoint({ dimensions: { ClusterName: 'after' } })])).toEqual([200, undefined]);
    const sample = { at: exampleEnd, min: 10, max: 50, sum: 150, count: 5 };
    expect(stored(key)).toEqual([
      ['demo', [sample]],
      ['after', [sample]],
    ]);
  });

  it('are not those that only look odd: more than 100 %, a mean off by rounding, below zero in a namespace of one’s own', async () => {
    const thirds = { min: 0.1, max: 0.1, sum: 0.1 + 0.1 + 0.1, count: 3 };
    const points: Partial<MetricPoint>[] = [
      { metricName: 'Above', min: 150, max: 250, sum: 400, count: 2 },
      { metricName: 'Rounded', ...thirds },
      { metricName: 'Below', namespace: 'Weather', unit: 'None', min: -20, max: -5, sum: -25, count: 2 },
    ];
    await send(points.map(aPoint) as [MetricPoint]);
    const names = ['cloud.aws.ecs.above', 'cloud.aws.ecs.rounded', 'cloud.aws.weather.below'];
    expect(names.map((name) => stored(`${name}ByAccountIdClusterNameRegion`).length)).toEqual([1, 1, 1]);
  });

  it('keeps series and entities apart whose parts hold line breaks', async () => {
    const places = [
      ['eu\nwest', 'a'],
      ['eu', 'west\na'],
    ] as const;
    const two = places.map(([region, ClusterName]) =>
      aPoint({ metricName: 'Broken', region, dimensions: { ClusterName } }),
    );
    await send([two[0] ?? aPoint()]);
    await send([two[1] ?? aPoint()]);
    const series = sandbox.world.shelf(metricShelf).series('cloud.aws.ecs.brokenByAccountIdClusterNameRegion');
    expect(
      new Set(series.map(({ dimensions }) => dimensions['dt.entity.cloud:aws:ecs:metric_streams:cluster'])).size,
    ).toBe(2);
    expect(series.map(({ dimensions: own }) => [own['aws.region'], own['clustername']])).toEqual(places);
  });
});
