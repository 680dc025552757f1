import { Writer } from 'protobufjs';
import { gzipSync } from 'node:zlib';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { startSandbox } from '../../kit/startSandbox';
import { exampleEnd, post, requestId } from './workedExample';

/** As the Firehose console sends them, one beside the other. */
const demo = ['QXZ', 'AMZN']
  .map((symbol) => `{"CHANGE":-0.29,"PRICE":84.51,"TICKER_SYMBOL":"${symbol}","SECTOR":"HEALTHCARE"}`)
  .join('');
/** From the CloudWatch guide's page on the JSON format. */
const cloudWatchJson = `{"metric_stream_name":"MyMetricStream","account_id":"1234567890","region":"us-east-1","namespace":"AWS/EC2","metric_name":"DiskWriteOps","dimensions":{"InstanceId":"i-123456789012"},"timestamp":1611929698000,"value":{"count":3.0,"sum":20.0,"max":18.0,"min":0.0},"unit":"Seconds"}`;
/** From the CloudWatch Logs guide's page on subscription filters. */
const logs = `{"messageType":"DATA_MESSAGE","owner":"123456789012","logGroup":"CloudTrail","logStream":"s","subscriptionFilters":["f"],"logEvents":[{"id":"1","timestamp":1432826855000,"message":"{}"}]}`;

/**
 * A double summary as OpenTelemetry 0.7 writes it, by the field numbers of opentelemetry-proto 0.7: labels are texts in
 * field 1 of a data point, its times are 2 and 3, and everything hangs below `instrumentation_library_metrics`.
 */
function zeroSeven(): Buffer {
  const nested = (field: number, inner: Writer) =>
    Writer.create()
      .uint32((field << 3) | 2)
      .bytes(inner.finish());
  const label = Writer.create().uint32(10).string('Namespace').uint32(18).string('AWS/ECS');
  const point = nested(1, label)
    .uint32(25)
    .fixed64(exampleEnd * 1e6);
  const metric = Writer.create().uint32(10).string('amazonaws.com/AWS/ECS/CPUUtilization');
  metric.uint32((11 << 3) | 2).bytes(nested(1, point).finish());
  const request = nested(1, nested(2, nested(2, metric)));
  return Buffer.from(Writer.create().bytes(request.finish()).finish());
}

describe('a record that is no OpenTelemetry 1.0', () => {
  let sandbox: Sandbox;
  let accessKey: string;
  beforeAll(async () => {
    sandbox = await startSandbox({ situation: 'fresh', wall: () => exampleEnd });
    accessKey = issueToken(sandbox.world, { name: 'test', scopes: ['metrics.ingest'], expires: null }).token;
  });
  afterAll(() => sandbox.close());

  it.each<[string, string | Buffer, string]>([
    ['demo data of the Firehose console', demo, 'demo data of the Firehose console'],
    ['demo data, one document a line', demo.replace('}{', '}\n{'), 'demo data of the Firehose console'],
    ['the JSON output format of CloudWatch', cloudWatchJson, "CloudWatch's JSON output format"],
    ['several of it, one a line', `${cloudWatchJson}\n${cloudWatchJson}\n`, "CloudWatch's JSON output format"],
    ['logs as CloudWatch Logs packs them', gzipSync(logs), 'CloudWatch Logs data'],
    ['unpacked logs', logs, 'CloudWatch Logs data'],
    ['OpenTelemetry as JSON', '{"resourceMetrics":[]}', 'OpenTelemetry written as JSON'],
    ['JSON of somebody else', '{"metric":1}', 'It is JSON, but no metrics of CloudWatch'],
    ['text', 'Hello, relay', 'It is plain text'],
    ['OpenTelemetry 0.7', zeroSeven(), 'OpenTelemetry 0.7'],
  ])('is named for what it is: %s', async (_, record, words) => {
    const records = [{ data: Buffer.from(record).toString('base64') }];
    const response = await post(sandbox.url, { accessKey, body: { requestId, timestamp: 1, records } });
    const { errorMessage } = (await response.json()) as { errorMessage: string };
    expect([response.status, errorMessage]).toEqual([400, expect.stringContaining(words)]);
    expect(errorMessage).toMatch(/^records\[0\] is not OpenTelemetry 1\.0 as CloudWatch sends it\. /);
    expect(sandbox.world.shelf(metricShelf).keys()).toEqual([]);
  });
});
