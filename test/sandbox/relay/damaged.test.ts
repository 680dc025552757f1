import fc from 'fast-check';
import { decodeRecord, encodeRequest } from '../../../sandbox/relay/otlp';
import { readDelivery, requestIdHeader } from '../../../sandbox/relay/readDelivery';
import { Rejection } from '../../../sandbox/relay/rejection';
import { exampleRecord } from './workedExample';

/* What arrives at the relay may be anything: it is refused in words, or read, and nothing else. */

const example = Buffer.from(exampleRecord, 'base64');
const call = (raw: Uint8Array, headers: Record<string, string> = {}) => ({
  ...{ method: 'POST', params: {}, query: new URLSearchParams(), json: null, raw },
  headers: new Headers({ [requestIdHeader]: 'one', ...headers }),
});

/** What it is refused as; null where it is read. */
function refusal(read: () => unknown): unknown {
  try {
    read();
    return null;
  } catch (error) {
    return error;
  }
}

/** By its words and not by its class, which may be that of another realm. */
const isInWords = (error: unknown): boolean => error === null || /\w/.test((error as Error).message);

it('a request of any bytes, compressed or not, is refused with a status', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom<Record<string, string>>({}, { 'content-encoding': 'gzip' }),
      (raw, headers) => {
        expect(refusal(() => readDelivery(call(raw, headers)))).toBeInstanceOf(Rejection);
      },
    ),
  );
});

it('a request of any JSON is refused with a status, or has records', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      const error = refusal(() => readDelivery(call(new TextEncoder().encode(JSON.stringify(body)))));
      expect(error).toBeInstanceOf(Rejection);
    }),
  );
});

it('a record whose bytes were damaged is refused in words or read', () => {
  fc.assert(
    fc.property(fc.nat(example.length - 1), fc.nat(255), fc.nat(example.length), (at, byte, length) => {
      const record = new Uint8Array(example.subarray(0, Math.max(length, 1)));
      record[at % record.length] = byte;
      expect(isInWords(refusal(() => decodeRecord(record)))).toBe(true);
    }),
  );
});

it('a point is read as it was written, whatever its names', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, fc.dictionary(text, text, { maxKeys: 5 }), (metricName, unit, dimensions) => {
      const point = {
        ...{
          accountId: '123456789012',
          region: 'us-east-1',
          exporterArn: 'arn',
          namespace: 'AWS/ECS',
          metricName,
          unit,
        },
        ...{ dimensions, start: 1_767_225_600_000, end: 1_767_225_660_000, min: 1, max: 3, sum: 4, count: 2 },
      };
      expect(decodeRecord(encodeRequest([point]))).toEqual([point]);
    }),
  );
});
