import type { Operation, Reply } from '../http/operation';
import { admitDelivery } from './admitDelivery';
import { ingestPoint } from './ingestPoint';
import { nameForeignRecord } from './nameForeignRecord';
import { decodeRecord, type MetricPoint } from './otlp';
import { readDelivery, requestIdHeader } from './readDelivery';
import { Rejection } from './rejection';

/** Takes one Firehose request whole or not at all; points out of time, and impossible ones, are dropped without a word. */
export const receiveDelivery: Operation = (world) => (call) => {
  const answer = (status: number, errorMessage?: string): Reply => {
    const requestId = call.headers.get(requestIdHeader) ?? '';
    const body = JSON.stringify({ requestId, timestamp: world.clock.now(), errorMessage });
    const headers = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
    return { status, body, headers };
  };
  try {
    admitDelivery(world, call);
    for (const point of readDelivery(call).flatMap(decode)) ingestPoint(world, point);
    return answer(200);
  } catch (error) {
    if (error instanceof Rejection) return answer(error.status, error.message);
    throw error;
  }
};

function decode(record: Uint8Array, index: number): MetricPoint[] {
  try {
    return decodeRecord(record);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const what = nameForeignRecord(record) ?? `(${reason}.)`;
    throw new Rejection(400, `records[${index}] is not OpenTelemetry 1.0 as CloudWatch sends it. ${what}`);
  }
}
