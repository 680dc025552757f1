import type { Call } from '../http/operation';
import type { World } from '../world/world';
import { requestIdHeader } from './readDelivery';
import { Rejection } from './rejection';
import { isPlatformToken, tokenShelf } from '../dynatrace/tokenStore/tokenShelf';

/**
 * What a token needs to send. Whether the real relay takes a platform token at all is not documented; here it does,
 * with the permission that Dynatrace's list of IAM permissions names for ingesting metrics.
 */
const ingestScopes = {
  metrics: { API: 'metrics.ingest', platform: 'data-acquisition:metrics:ingest', title: 'Ingest metrics' },
  logs: { API: 'logs.ingest', platform: 'data-acquisition:logs:ingest', title: 'Ingest logs' },
} as const;

/**
 * Checks who sends where: protocol headers, the environment in `dt-url`, and the API or platform token in the access key.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/httpdeliveryrequestresponse.html
 * @see https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/integrate-with-aws/aws-metrics-ingest/cloudwatch-metric-streams
 * @throws Rejection
 */
export function admitDelivery(world: World, call: Call): void {
  admitSender(call);
  checkEnvironment(world, commonAttribute(call.headers, 'dt-url'));
  checkToken(world, call.headers.get('x-amz-firehose-access-key'), 'metrics');
}

/** Checks what Firehose puts above every request. @throws Rejection */
export function admitSender({ headers }: Call): void {
  if (headers.get('x-amz-firehose-protocol-version') !== '1.0') {
    throw new Rejection(400, 'X-Amz-Firehose-Protocol-Version is missing or not 1.0.');
  }
  if (!headers.get(requestIdHeader)) throw new Rejection(400, 'X-Amz-Firehose-Request-Id is missing.');
  if (!headers.get('content-type')?.startsWith('application/json')) {
    throw new Rejection(400, 'Content-Type is not application/json.');
  }
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

/** @throws Rejection 401 for no token that is valid, 403 for one that may not send this */
export function checkToken(world: World, accessKey: string | null, what: keyof typeof ingestScopes): void {
  if (!accessKey) throw new Rejection(401, 'X-Amz-Firehose-Access-Key is missing: no API token was given.');
  const token = [...world.shelf(tokenShelf).values()].find((one) => one.token === accessKey);
  if (!token) throw new Rejection(401, 'The API token is not known to the environment.');
  const kind = isPlatformToken(token) ? 'platform' : 'API';
  if (token.expires !== null && token.expires <= world.clock.now()) {
    throw new Rejection(401, `The ${kind} token has expired.`);
  }
  const { [kind]: scope, title } = ingestScopes[what];
  if (!token.scopes.includes(scope)) {
    throw new Rejection(403, `The ${kind} token lacks the scope ${scope} (${title}).`);
  }
  token.lastUsed = world.clock.now();
}
