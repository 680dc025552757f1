import { gunzipSync } from 'node:zlib';

const wanted = 'The metric stream must send OpenTelemetry 1.0 (OutputFormat opentelemetry1.0).';
const largestLogBatch = 64 * 1024 * 1024;

/**
 * Says what a record is that is no OpenTelemetry, as far as it can be told: the Firehose console's demo data, CloudWatch's
 * own JSON, logs, other JSON or other text. Null for bytes that tell nothing.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/test-drive-firehose.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-formats-json.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
export function nameForeignRecord(record: Uint8Array): string | null {
  const text = readText(record);
  if (text === null) return null;
  const documents = readDocuments(text);
  if (documents === null) return `It is plain text. ${wanted}`;
  const has = (...names: string[]) => documents.some((one) => isRecord(one) && names.every((name) => name in one));
  if (has('TICKER_SYMBOL') || has('ticker_symbol')) {
    return 'It is demo data of the Firehose console ("Test with demo data", TICKER_SYMBOL …), not a metric stream. Stop sending demo data; the metric stream itself needs no change.';
  }
  if (has('logEvents') || has('messageType', 'logGroup')) {
    return 'It is CloudWatch Logs data: a log subscription sends to this delivery stream. Logs need a delivery stream of their own.';
  }
  if (has('metric_stream_name') || has('metric_name', 'namespace')) {
    return `It is CloudWatch's JSON output format. ${wanted}`;
  }
  if (has('resourceMetrics') || has('resource_metrics')) return `It is OpenTelemetry written as JSON. ${wanted}`;
  return `It is JSON, but no metrics of CloudWatch. ${wanted}`;
}

/** The record as text, unpacked when it is gzip as CloudWatch Logs sends it; null when it is not text. */
function readText(record: Uint8Array): string | null {
  try {
    const isGzip = record[0] === 0x1f && record[1] === 0x8b;
    const bytes = isGzip ? gunzipSync(record, { maxOutputLength: largestLogBatch }) : record;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    // Line feeds, tabs and carriage returns belong to text; other control characters do not.
    return text === '' || /[^\P{Cc}\t\n\r]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** One document, or one a line, or several with nothing between them as the demo data comes; null when it is no JSON. */
function readDocuments(text: string): unknown[] | null {
  const [first = ''] = text.split('\n', 1);
  for (const form of [text, first, `[${text.replaceAll(/\}\s*\{/g, '},{')}]`]) {
    try {
      const document: unknown = JSON.parse(form);
      if (typeof document === 'object' && document !== null)
        return Array.isArray(document) ? (document as unknown[]) : [document];
    } catch {
      // The next form may fit.
    }
  }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
