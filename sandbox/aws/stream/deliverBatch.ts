import { gzipSync } from 'node:zlib';
import type { World } from '../../world/world';
import type { DeliveryConfig } from './deliveryConfig';

export interface Batch {
  requestId: string;
  /** When its first record arrived, milliseconds. */
  arrived: number;
  records: readonly Uint8Array[];
}

/** What became of one attempt. `permanent`: Firehose neither retries nor backs up. */
export type Outcome =
  { delivered: true } | { delivered: false; permanent: boolean; errorCode: string; errorMessage: string };

/** Hosts that the sandbox stands in for; both `/` and `/metrics` are documented or in public use. */
const relayHosts = ['aws.cloud.dynatrace.com', 'us.aws.cloud.dynatrace.com', 'eu.aws.cloud.dynatrace.com'];

/** Longest piece of a foreign answer that is kept, characters. */
const longestExcerpt = 1_000;

/**
 * One real HTTP request in Firehose's protocol. Only 200 with the same request id counts.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/httpdeliveryrequestresponse.html
 * @see https://docs.aws.amazon.com/firehose/latest/dev/http_troubleshooting.html
 */
export async function deliverBatch(
  world: World,
  streamArn: string,
  config: DeliveryConfig,
  accessKey: string,
  batch: Batch,
): Promise<Outcome> {
  const url = new URL(config.url);
  // Metrics go to a relay, logs to the environment itself.
  if (![...relayHosts, `${world.environmentId}.live.dynatrace.com`].includes(url.host)) {
    return failure('HttpEndpoint.ConnectionFailed', `Unable to connect to the destination endpoint ${url.host}.`);
  }
  const records = batch.records.map((record) => ({ data: Buffer.from(record).toString('base64') }));
  const body = JSON.stringify({ requestId: batch.requestId, timestamp: world.clock.now(), records });
  try {
    const response = await fetch(`${world.origin}${url.pathname}`, {
      method: 'POST',
      redirect: 'manual',
      headers: headersOf(streamArn, config, accessKey, batch),
      body: config.gzip ? new Uint8Array(gzipSync(body)) : body,
    });
    return judge(response.status, await response.text(), batch.requestId);
  } catch {
    // Not the error's own words: where a header is malformed they quote it, and one of the headers is the access key.
    return failure('HttpEndpoint.ConnectionFailed', `Unable to connect to the destination endpoint ${url.host}.`);
  }
}

function headersOf(
  streamArn: string,
  config: DeliveryConfig,
  accessKey: string,
  { requestId }: Batch,
): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Amazon Kinesis Data Firehose Agent/1.0',
    'X-Amz-Firehose-Protocol-Version': '1.0',
    'X-Amz-Firehose-Request-Id': requestId,
    'X-Amz-Firehose-Source-Arn': streamArn,
    'X-Amz-Firehose-Common-Attributes': JSON.stringify({ commonAttributes: config.commonAttributes }),
    ...(accessKey ? { 'X-Amz-Firehose-Access-Key': accessKey } : {}),
    ...(config.gzip ? { 'Content-Encoding': 'gzip' } : {}),
  };
}

function judge(status: number, body: string, requestId: string): Outcome {
  const excerpt = body.slice(0, longestExcerpt);
  if (status !== 200) {
    const message = `The following response was received from the endpoint destination. ${status}: ${excerpt}`;
    return failure('HttpEndpoint.DestinationException', message, status === 413);
  }
  if (isAcknowledgement(body, requestId)) return { delivered: true };
  const message = `The response received from the specified endpoint is invalid. Response for request ${requestId}: ${excerpt}`;
  return failure('HttpEndpoint.InvalidResponseFromDestination', message);
}

/** Fields beyond the documented three make a response invalid. */
function isAcknowledgement(body: string, requestId: string): boolean {
  try {
    const answer = JSON.parse(body) as Record<string, unknown>;
    const isKnown = Object.keys(answer).every((name) => ['requestId', 'timestamp', 'errorMessage'].includes(name));
    return isKnown && answer['requestId'] === requestId && typeof answer['timestamp'] === 'number';
  } catch {
    return false;
  }
}

const failure = (errorCode: string, errorMessage: string, permanent = false): Outcome => ({
  delivered: false,
  permanent,
  errorCode,
  errorMessage,
});
