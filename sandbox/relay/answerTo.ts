import type { Call, Reply } from '../http/operation';
import type { World } from '../world/world';
import { requestIdHeader } from './readDelivery';
import { Rejection } from './rejection';

/**
 * Runs what takes a Firehose request, and answers it as Firehose has to be answered.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/httpdeliveryrequestresponse.html
 */
export function answerTo(world: World, call: Call, take: () => void): Reply {
  const answer = (status: number, errorMessage?: string): Reply => {
    const requestId = call.headers.get(requestIdHeader) ?? '';
    const body = JSON.stringify({ requestId, timestamp: world.clock.now(), errorMessage });
    const headers = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
    return { status, body, headers };
  };
  try {
    take();
    return answer(200);
  } catch (error) {
    if (error instanceof Rejection) return answer(error.status, error.message);
    throw error;
  }
}
