import { Reader, Root, type Type } from 'protobufjs';
import { appendTo } from '../../domain/model/manyValues';

/** One CloudWatch datapoint as a metric stream carries it. Times in milliseconds, `end` is the end of the period. */
export interface MetricPoint {
  accountId: string;
  region: string;
  exporterArn: string;
  namespace: string;
  metricName: string;
  dimensions: Readonly<Record<string, string>>;
  unit: string;
  start: number;
  end: number;
  min: number;
  max: number;
  sum: number;
  count: number;
}

const repeated = (type: string, id: number) => ({ rule: 'repeated', type, id });
const one = (type: string, id: number) => ({ type, id });

/**
 * The part of OTLP metrics that a CloudWatch metric stream uses, in the field numbers of
 * https://github.com/open-telemetry/opentelemetry-proto (metrics, resource and common, v1). Everything else is skipped.
 */
const schema = Root.fromJSON({
  nested: {
    ExportMetricsServiceRequest: { fields: { resourceMetrics: repeated('ResourceMetrics', 1) } },
    ResourceMetrics: { fields: { resource: one('Resource', 1), scopeMetrics: repeated('ScopeMetrics', 2) } },
    Resource: { fields: { attributes: repeated('KeyValue', 1) } },
    ScopeMetrics: { fields: { metrics: repeated('Metric', 2) } },
    Metric: { fields: { name: one('string', 1), unit: one('string', 3), summary: one('Summary', 11) } },
    Summary: { fields: { dataPoints: repeated('SummaryDataPoint', 1) } },
    SummaryDataPoint: {
      fields: {
        // Of 0.7 alone, where 1.0 has attributes; everything around them has the same numbers.
        labels: repeated('Label', 1),
        startTimeUnixNano: one('fixed64', 2),
        timeUnixNano: one('fixed64', 3),
        count: one('fixed64', 4),
        sum: one('double', 5),
        quantileValues: repeated('ValueAtQuantile', 6),
        attributes: repeated('KeyValue', 7),
      },
    },
    Label: { fields: { key: one('string', 1), value: one('string', 2) } },
    ValueAtQuantile: { fields: { quantile: one('double', 1), value: one('double', 2) } },
    KeyValue: { fields: { key: one('string', 1), value: one('AnyValue', 2) } },
    AnyValue: { fields: { stringValue: one('string', 1), kvlistValue: one('KeyValueList', 6) } },
    KeyValueList: { fields: { values: repeated('KeyValue', 1) } },
  },
});

const request: Type = schema.lookupType('ExportMetricsServiceRequest');

interface KeyValue {
  key: string;
  value: { stringValue?: string | null; kvlistValue?: { values: KeyValue[] } | null } | null;
}
interface DataPoint {
  labels: unknown[];
  startTimeUnixNano: string;
  timeUnixNano: string;
  count: string;
  sum: number;
  quantileValues: { quantile: number; value: number }[];
  attributes: KeyValue[];
}
interface Decoded {
  resourceMetrics: {
    resource: { attributes: KeyValue[] } | null;
    scopeMetrics: { metrics: { unit: string; summary: { dataPoints: DataPoint[] } | null }[] }[];
  }[];
}

const text = (key: string, stringValue: string): KeyValue => ({ key, value: { stringValue } });
const nanos = (milliseconds: number): string => `${milliseconds}000000`;

/**
 * One length-delimited `ExportMetricsServiceRequest` with points of one metric stream.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-formats-opentelemetry-100.html
 */
export function encodeRequest(points: readonly [MetricPoint, ...MetricPoint[]]): Uint8Array {
  const [{ accountId, region, exporterArn }] = points;
  const attributes = [
    text('cloud.provider', 'aws'),
    text('cloud.account.id', accountId),
    text('cloud.region', region),
    text('aws.exporter.arn', exporterArn),
  ];
  const resourceMetrics = [{ resource: { attributes }, scopeMetrics: [{ metrics: points.map(metricOf) }] }];
  return request.encodeDelimited(request.fromObject({ resourceMetrics })).finish();
}

function metricOf(point: MetricPoint): object {
  const dimensions = Object.entries(point.dimensions).map(([key, value]) => text(key, value));
  const dataPoint = {
    startTimeUnixNano: nanos(point.start),
    timeUnixNano: nanos(point.end),
    count: String(point.count),
    sum: point.sum,
    quantileValues: [
      { quantile: 0, value: point.min },
      { quantile: 1, value: point.max },
    ],
    attributes: [
      text('Namespace', point.namespace),
      text('MetricName', point.metricName),
      { key: 'Dimensions', value: { kvlistValue: { values: dimensions } } },
    ],
  };
  const name = `amazonaws.com/${point.namespace}/${point.metricName}`;
  return { name, unit: point.unit, summary: { dataPoints: [dataPoint] } };
}

/**
 * All points of one Firehose record: several messages, each with its own length in front.
 * @throws Error when the bytes are no such messages, or a point lacks what a metric stream always sends.
 */
export function decodeRecord(record: Uint8Array): MetricPoint[] {
  const reader = Reader.create(record);
  const points: MetricPoint[] = [];
  while (reader.pos < reader.len) {
    const length = reader.uint32();
    if (length > reader.len - reader.pos) throw new Error(`a message of ${length} bytes is cut off`);
    const message = request.decode(reader, length);
    appendTo(points, pointsOf(request.toObject(message, { defaults: true, longs: String }) as Decoded));
  }
  return points;
}

function pointsOf({ resourceMetrics }: Decoded): MetricPoint[] {
  return resourceMetrics.flatMap(({ resource, scopeMetrics }) => {
    const resourceAttributes = strings(resource?.attributes ?? []);
    return scopeMetrics
      .flatMap(({ metrics }) => metrics)
      .flatMap(({ unit, summary }) =>
        (summary?.dataPoints ?? []).map((dataPoint) => pointOf(resourceAttributes, unit, dataPoint)),
      );
  });
}

function pointOf(resource: Record<string, string>, unit: string, dataPoint: DataPoint): MetricPoint {
  if (dataPoint.labels.length > 0 && dataPoint.attributes.length === 0) {
    throw new Error('it is OpenTelemetry 0.7; the metric stream must send 1.0 (OutputFormat opentelemetry1.0)');
  }
  const attributes = strings(dataPoint.attributes);
  const dimensions = dataPoint.attributes.find(({ key }) => key === 'Dimensions')?.value?.kvlistValue?.values;
  return {
    accountId: required(resource, 'cloud.account.id'),
    region: required(resource, 'cloud.region'),
    exporterArn: resource['aws.exporter.arn'] ?? '',
    namespace: required(attributes, 'Namespace'),
    metricName: required(attributes, 'MetricName'),
    dimensions: strings(dimensions ?? []),
    unit,
    start: milliseconds(dataPoint.startTimeUnixNano),
    end: milliseconds(dataPoint.timeUnixNano),
    min: quantile(dataPoint, 0),
    max: quantile(dataPoint, 1),
    sum: dataPoint.sum,
    count: Number(dataPoint.count),
  };
}

const milliseconds = (nanoseconds: string): number => Number(BigInt(nanoseconds) / 1_000_000n);

function strings(attributes: readonly KeyValue[]): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ key, value }) => (typeof value?.stringValue === 'string' ? [[key, value.stringValue]] : [])),
  );
}

function required(attributes: Record<string, string>, name: string): string {
  const value = attributes[name];
  if (value === undefined) throw new Error(`a data point has no attribute ${name}`);
  return value;
}

function quantile({ quantileValues }: DataPoint, wanted: number): number {
  const found = quantileValues.find((one) => one.quantile === wanted);
  if (!found) throw new Error(`a summary has no quantile ${wanted}`);
  return found.value;
}
