import type { StreamState } from '../../../domain/model/connection';

/**
 * A stream is silent when nothing newer than this arrived. Firehose buffers up to 60 seconds, CloudWatch delivers within
 * about three minutes at minimum buffering; ten minutes leave room for one failed delivery that is repeated.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Metric-Streams.html
 */
const silentAfterSeconds = 600;

/**
 * How far a stream has come: nothing new (`silent`), its heartbeat alone (`heartbeat-only`), ECS data that has become no
 * entities (`no-entities`), or all of it (`flowing`). Ages in seconds, `Infinity` for what never came.
 */
export function heartbeatStage(beatAge: number, dataAge: number, hasEntities: boolean): StreamState {
  if (dataAge <= silentAfterSeconds) return hasEntities ? 'flowing' : 'no-entities';
  return beatAge <= silentAfterSeconds ? 'heartbeat-only' : 'silent';
}
