import { gunzipSync } from 'node:zlib';
import type { Call } from '../http/operation';
import { Rejection } from './rejection';

/** Limits of https://docs.aws.amazon.com/firehose/latest/dev/httpdeliveryrequestresponse.html, bytes before compression. */
const largestBody = 64 * 1024 * 1024;
const mostRecords = 10_000;
/** Before base64: Firehose takes no larger record from anybody. */
const largestRecord = 1_024_000;

export const requestIdHeader = 'x-amz-firehose-request-id';

/**
 * The records of a Firehose HTTP endpoint request, decoded from base64.
 * @throws Rejection 400 naming what is malformed, 413 when the body is too large.
 */
export function readDelivery(call: Call): Uint8Array[] {
  const body = parseJson(inflate(call));
  const requestId = call.headers.get(requestIdHeader);
  if (!isObject(body)) throw new Rejection(400, 'The body is not a JSON object.');
  if (body['requestId'] !== requestId) {
    throw new Rejection(400, 'requestId of the body differs from the header X-Amz-Firehose-Request-Id.');
  }
  if (typeof body['timestamp'] !== 'number') throw new Rejection(400, 'timestamp is not a number of milliseconds.');
  const { records } = body;
  if (!Array.isArray(records) || records.length < 1 || records.length > mostRecords) {
    throw new Rejection(400, `records is not a list of 1 to ${mostRecords} records.`);
  }
  return records.map(readRecord);
}

function inflate({ headers, raw }: Call): Uint8Array {
  if (raw.length > largestBody) throw tooLarge();
  const encoding = headers.get('content-encoding');
  if (encoding === null) return raw;
  if (encoding !== 'gzip') throw new Rejection(400, `Content-Encoding ${encoding} is not supported; use gzip or none.`);
  try {
    return gunzipSync(raw, { maxOutputLength: largestBody });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new Rejection(400, 'The body is not valid gzip.');
  }
}

const tooLarge = () => new Rejection(413, 'The body has more than 64 MiB before compression.');

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Rejection(400, 'The body is not valid JSON.');
  }
}

function readRecord(record: unknown, index: number): Uint8Array {
  const data = isObject(record) ? record['data'] : undefined;
  const isBase64 = typeof data === 'string' && data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data);
  if (!isBase64) throw new Rejection(400, `records[${index}].data is not base64.`);
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > largestRecord) {
    throw new Rejection(413, `records[${index}] has ${bytes.length} bytes; a record has at most ${largestRecord}.`);
  }
  return bytes;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
