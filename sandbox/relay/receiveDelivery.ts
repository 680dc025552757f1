import type { Operation } from '../http/operation';
import { admitDelivery } from './admitDelivery';
import { answerTo } from './answerTo';
import { ingestPoint } from './ingestPoint';
import { nameForeignRecord } from './nameForeignRecord';
import { decodeRecord, type MetricPoint } from './otlp';
import { readDelivery } from './readDelivery';
import { Rejection } from './rejection';

/** Takes one Firehose request whole or not at all; points out of time, and impossible ones, are dropped without a word. */
export const receiveDelivery: Operation = (world) => (call) =>
  answerTo(world, call, () => {
    admitDelivery(world, call);
    for (const point of readDelivery(call).flatMap(decode)) ingestPoint(world, point);
  });

function decode(record: Uint8Array, index: number): MetricPoint[] {
  try {
    return decodeRecord(record);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const what = nameForeignRecord(record) ?? `(${reason}.)`;
    throw new Rejection(400, `records[${index}] is not OpenTelemetry 1.0 as CloudWatch sends it. ${what}`);
  }
}
