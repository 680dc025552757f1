import type { Call } from '../http/operation';
import type { World } from '../world/world';
import { requestIdHeader } from './readDelivery';
import { Rejection } from './rejection';
import { isPlatformToken, tokenShelf } from '../dynatrace/tokenStore/tokenShelf';

/**
 * What a token needs to send metrics. Whether the real relay takes a platform token at all is not documented; here it does,
 * with the permission that Dynatrace's list of IAM permissions names for ingesting metrics.
 */
const ingestScopes = { API: 'metrics.ingest', platform: 'data-acquisition:metrics:ingest' } as const;

/**
 * Checks who sends where: protocol headers, the environment in `dt-url`, and the API or platform token in the access key.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/httpdeliveryrequestresponse.html
 * @see https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/integrate-with-aws/aws-metrics-ingest/cloudwatch-metric-streams
 * @throws Rejection
 */
export function admitDelivery(world: World, { headers }: Call): void {
  if (headers.get('x-amz-firehose-protocol-version') !== '1.0') {
    throw new Rejection(400, 'X-Amz-Firehose-Protocol-Version is missing or not 1.0.');
  }
  if (!headers.get(requestIdHeader)) throw new Rejection(400, 'X-Amz-Firehose-Request-Id is missing.');
  if (!headers.get('content-type')?.startsWith('application/json')) {
    throw new Rejection(400, 'Content-Type is not application/json.');
  }
  checkEnvironment(world, commonAttribute(headers, 'dt-url'));
  checkToken(world, headers.get('x-amz-firehose-access-key'));
}

function commonAttribute(headers: Headers, name: string): unknown {
  const value = headers.get('x-amz-firehose-common-attributes');
  if (value === null) throw new Rejection(400, 'The common attribute dt-url is missing.');
  try {
    const { commonAttributes } = JSON.parse(value) as { commonAttributes: Record<string, unknown> };
    return commonAttributes[name];
  } catch {
    throw new Rejection(400, 'X-Amz-Firehose-Common-Attributes is not {"commonAttributes":{…}}.');
  }
}

function checkEnvironment(world: World, dtUrl: unknown): void {
  const expected = `https://${world.environmentId}.live.dynatrace.com`;
  if (typeof dtUrl !== 'string') throw new Rejection(400, 'The common attribute dt-url is missing.');
  if (dtUrl !== expected) {
    throw new Rejection(400, `dt-url is no environment this relay can reach; the sandbox is ${expected}.`);
  }
}

function checkToken(world: World, accessKey: string | null): void {
  if (!accessKey) throw new Rejection(401, 'X-Amz-Firehose-Access-Key is missing: no API token was given.');
  const token = [...world.shelf(tokenShelf).values()].find((one) => one.token === accessKey);
  if (!token) throw new Rejection(401, 'The API token is not known to the environment.');
  const kind = isPlatformToken(token) ? 'platform' : 'API';
  if (token.expires !== null && token.expires <= world.clock.now()) {
    throw new Rejection(401, `The ${kind} token has expired.`);
  }
  const scope = ingestScopes[kind];
  if (!token.scopes.includes(scope)) {
    throw new Rejection(403, `The ${kind} token lacks the scope ${scope} (Ingest metrics).`);
  }
  token.lastUsed = world.clock.now();
}
