import { gunzipSync } from 'node:zlib';
import type { LogRecord } from '../logStore/logRecords';
import { Rejection } from './rejection';

const largest = 64 * 1024 * 1024;

/**
 * The log events of one record as a subscription of CloudWatch Logs packs them: gzip of a JSON document. A control message, by which
 * AWS tries whether the destination can be reached, has none.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/ValidateLogEventFlow.html
 * @throws Rejection 400 for anything else
 */
export function logEventsIn(record: Uint8Array, index: number, streamArn: string): LogRecord[] {
  const document = unpacked(record);
  if (document?.['messageType'] === 'CONTROL_MESSAGE') return [];
  if (document?.['messageType'] !== 'DATA_MESSAGE' || !Array.isArray(document['logEvents']))
    throw new Rejection(400, `records[${index}] is not what a subscription of CloudWatch Logs sends.`);
  const [, , , region = '', accountId = ''] = streamArn.split(':');
  const attributes = {
    ...{ 'cloud.provider': 'aws', 'aws.data_firehose.arn': streamArn, 'aws.region': region },
    'aws.account.id': textOf(document['owner']) || accountId,
    ...{ 'aws.log_group': textOf(document['logGroup']), 'aws.log_stream': textOf(document['logStream']) },
  };
  return (document['logEvents'] as unknown[]).map((event) => {
    const { timestamp, message } = (event ?? {}) as Record<string, unknown>;
    if (typeof timestamp !== 'number' || typeof message !== 'string')
      throw new Rejection(400, `records[${index}] has a log event without timestamp or message.`);
    return { timestamp, content: message, attributes };
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function unpacked(record: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(gunzipSync(record, { maxOutputLength: largest }).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
