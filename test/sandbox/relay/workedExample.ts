import { gzipSync } from 'node:zlib';

/**
 * One Firehose record with two messages of different length (424 and 402 bytes), generated with the official
 * opentelemetry-proto package, not with our encoder.
 */
export const exampleRecord = [
  'qAMKpQMKswEKFwoOY2xvdWQucHJvdmlkZXISBQoDYXdzCiIKEGNsb3VkLmFjY291bnQuaWQSDgoMMTIzNDU2Nzg5MDEyChsKDGNsb3VkLnJlZ2lvbhILCgl1',
  'cy1lYXN0LTEKVwoQYXdzLmV4cG9ydGVyLmFybhJDCkFhcm46YXdzOmNsb3Vkd2F0Y2g6dXMtZWFzdC0xOjEyMzQ1Njc4OTAxMjptZXRyaWMtc3RyZWFtL2R5',
  'bmF0cmFjZRLsARLpAQokYW1hem9uYXdzLmNvbS9BV1MvRUNTL0NQVVV0aWxpemF0aW9uGgElWr0BCroBEQAA+u1RcoYYGQBYQeZfcoYYIQIAAAAAAAAAKQAA',
  'AAAAAE5AMgkRAAAAAAAAKEAyEgkAAAAAAADwPxEAAAAAAABIQDoWCglOYW1lc3BhY2USCQoHQVdTL0VDUzoeCgpNZXRyaWNOYW1lEhAKDkNQVVV0aWxpemF0',
  'aW9uOj0KCkRpbWVuc2lvbnMSLzItChUKC0NsdXN0ZXJOYW1lEgYKBGRlbW8KFAoLU2VydmljZU5hbWUSBQoDd2VikgMKjwMKswEKFwoOY2xvdWQucHJvdmlk',
  'ZXISBQoDYXdzCiIKEGNsb3VkLmFjY291bnQuaWQSDgoMMTIzNDU2Nzg5MDEyChsKDGNsb3VkLnJlZ2lvbhILCgl1cy1lYXN0LTEKVwoQYXdzLmV4cG9ydGVy',
  'LmFybhJDCkFhcm46YXdzOmNsb3Vkd2F0Y2g6dXMtZWFzdC0xOjEyMzQ1Njc4OTAxMjptZXRyaWMtc3RyZWFtL2R5bmF0cmFjZRLWARLTAQokYW1hem9uYXdz',
  'LmNvbS9BV1MvRUNTL0NQVVV0aWxpemF0aW9uGgElWqcBCqQBEQAA+u1RcoYYGQBYQeZfcoYYIQUAAAAAAAAAKQAAAAAAwGJAMgkRAAAAAAAAJEAyEgkAAAAA',
  'AADwPxEAAAAAAABJQDoWCglOYW1lc3BhY2USCQoHQVdTL0VDUzoeCgpNZXRyaWNOYW1lEhAKDkNQVVV0aWxpemF0aW9uOicKCkRpbWVuc2lvbnMSGTIXChUK',
  'C0NsdXN0ZXJOYW1lEgYKBGRlbW8=',
].join('');

export const requestId = 'ed4acda5-034f-9f42-bba1-f29aea6d7d8f';

/** End of the example's minute, 2026-01-01T00:01:00Z. */
export const exampleEnd = 1_767_225_660_000;

export interface Delivery {
  accessKey?: string | null;
  headers?: Record<string, string | null>;
  body?: unknown;
  gzip?: boolean;
  raw?: Uint8Array;
  path?: string;
}

/** Posts what Firehose would post; each part can be spoiled. A header of null is left out. */
export function post(origin: string, delivery: Delivery): Promise<Response> {
  const body = delivery.body ?? { requestId, timestamp: 1_767_225_665_000, records: [{ data: exampleRecord }] };
  const plain = delivery.raw ?? Buffer.from(JSON.stringify(body));
  const headers = Object.entries({
    'X-Amz-Firehose-Protocol-Version': '1.0',
    'X-Amz-Firehose-Request-Id': requestId,
    'X-Amz-Firehose-Source-Arn': 'arn:aws:firehose:us-east-1:123456789012:deliverystream/dynatrace',
    'X-Amz-Firehose-Access-Key': delivery.accessKey ?? null,
    'X-Amz-Firehose-Common-Attributes':
      '{"commonAttributes":{"dt-url":"https://abc12345.live.dynatrace.com","require-valid-certificate":"true"}}',
    'Content-Type': 'application/json',
    'Content-Encoding': delivery.gzip ? 'gzip' : null,
    ...delivery.headers,
  }).filter((header): header is [string, string] => header[1] !== null);
  const sent = new Uint8Array(delivery.gzip && !delivery.raw ? gzipSync(plain) : plain);
  return fetch(`${origin}${delivery.path ?? '/metrics'}`, { method: 'POST', headers, body: sent });
}
