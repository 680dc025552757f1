import type { StreamState } from '../../../domain/model/connection';
import type { MetricFamily } from '../../../domain/model/cluster';

/**
 * Data of a family has stopped when nothing newer than this arrived, seconds. A stream: Firehose buffers up to 60 seconds, CloudWatch delivers
 * within about three minutes at minimum buffering; ten minutes leave room for one failed delivery that is repeated
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Metric-Streams.html). The AWS connection asks every five minutes for
 * five minutes that ended at least seven minutes before, so its newest data is up to some 13 minutes old while all is well
 * (https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/ingest-telemetry/cloudwatch-metrics-pp); two polls that failed are five each.
 */
export const silentAfterSeconds: Readonly<Record<MetricFamily, number>> = {
  stream: 10 * 60,
  connection: (13 + 10) * 60,
};

/** Ages in seconds, `Infinity` for what never came. */
interface Ages {
  beat: number;
  data: number;
}

/**
 * How far a stream has come: nothing new (`silent`), its heartbeat alone (`heartbeat-only`), ECS data that has become no
 * entities (`no-entities`), or all of it (`flowing`).
 */
export function heartbeatStage({ beat, data }: Ages, hasEntities: boolean, family: MetricFamily): StreamState {
  if (data <= silentAfterSeconds[family]) return hasEntities ? 'flowing' : 'no-entities';
  return beat <= silentAfterSeconds.stream ? 'heartbeat-only' : 'silent';
}
