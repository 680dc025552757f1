import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { decodeRecord, encodeRequest, type MetricPoint } from '../../../sandbox/relay/otlp';
import { exampleRecord } from './workedExample';

const service: MetricPoint = {
  accountId: '123456789012',
  region: 'us-east-1',
  exporterArn: 'arn:aws:cloudwatch:us-east-1:123456789012:metric-stream/dynatrace',
  namespace: 'AWS/ECS',
  metricName: 'CPUUtilization',
  dimensions: { ClusterName: 'demo', ServiceName: 'web' },
  unit: '%',
  start: 1_767_225_600_000,
  end: 1_767_225_660_000,
  min: 12,
  max: 48,
  sum: 60,
  count: 2,
};
const cluster: MetricPoint = { ...service, dimensions: { ClusterName: 'demo' }, min: 10, max: 50, sum: 150, count: 5 };
const example = Buffer.from(exampleRecord, 'base64');

/** An encoder of its own on the wire level of another library, with fields that nobody knows. */
function foreignRequest(): Uint8Array {
  const fork = (writer: BinaryWriter, field: number, fill: (inner: BinaryWriter) => void) => {
    writer.tag(field, 2).fork();
    fill(writer);
    writer.join();
  };
  const attribute = (writer: BinaryWriter, field: number, key: string, value: string) =>
    fork(writer, field, (pair) => {
      pair.tag(1, 2).string(key);
      fork(pair, 2, (any) => any.tag(1, 2).string(value));
    });
  const point = (writer: BinaryWriter) => {
    writer.tag(2, 1).fixed64('1767225600000000000');
    writer.tag(3, 1).fixed64('1767225660000000000');
    // count and sum are zero and therefore absent; so are both quantile values, and the quantile of the minimum.
    fork(writer, 6, () => undefined);
    fork(writer, 6, (quantile) => quantile.tag(1, 1).double(1));
    writer.tag(8, 0).uint32(1);
    attribute(writer, 7, 'Namespace', 'AWS/ECS');
    attribute(writer, 7, 'MetricName', 'CPUUtilization');
    fork(writer, 7, (pair) => {
      pair.tag(1, 2).string('Dimensions');
      fork(pair, 2, (any) => fork(any, 6, (list) => attribute(list, 1, 'ClusterName', 'idle')));
    });
  };
  const writer = new BinaryWriter();
  fork(writer, 1, (metrics) => {
    fork(metrics, 1, (resource) => {
      attribute(resource, 1, 'cloud.account.id', '123456789012');
      attribute(resource, 1, 'cloud.region', 'us-east-1');
      resource.tag(2, 0).uint32(7);
    });
    fork(metrics, 2, (scope) =>
      fork(scope, 2, (metric) => {
        metric.tag(1, 2).string('amazonaws.com/AWS/ECS/CPUUtilization');
        metric.tag(2, 2).string('a description that is not in our schema');
        fork(metric, 11, (summary) => fork(summary, 1, point));
      }),
    );
    metrics.tag(3, 2).string('https://schema.example');
  });
  const message = writer.finish();
  const framed = new BinaryWriter().uint32(message.length);
  return Buffer.concat([framed.finish(), message]);
}

describe('OTel 1.0 records', () => {
  it('decode both messages of a record at their own offsets', () => {
    expect(decodeRecord(example)).toEqual([service, cluster]);
  });

  it('decode what another library encoded, with zeros absent and unknown fields in between', () => {
    const idle = { ...service, dimensions: { ClusterName: 'idle' }, unit: '', exporterArn: '' };
    expect(decodeRecord(foreignRequest())).toEqual([{ ...idle, min: 0, max: 0, sum: 0, count: 0 }]);
  });

  it('are encoded byte for byte as the official schema does it', () => {
    const record = Buffer.concat([encodeRequest([service]), encodeRequest([cluster])]);
    expect(record.toString('base64')).toBe(exampleRecord);
  });

  it.each([
    ['ends within the length', Buffer.from([0xa8])],
    ['has a length that never ends', Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01])],
    ['ends within the second message', example.subarray(0, 500)],
    ['ends within a field', Buffer.from([0x02, 0x0a, 0x7f])],
  ])('are refused when the record %s', (_, record) => {
    expect(() => decodeRecord(record)).toThrow();
  });
});
