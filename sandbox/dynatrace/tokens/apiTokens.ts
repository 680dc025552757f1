import { ApiError, type Operation } from '../../http/operation';
import { issueToken } from '../tokenStore/issueToken';
import { presentToken } from './presentToken';
import { parseTime } from '../parameters/timeframe';
import { isPlatformToken, tokenShelf } from '../tokenStore/tokenShelf';

/** Scopes that a token of this sandbox can have; the real list is longer. */
const knownScopes = new Set([
  ...['metrics.ingest', 'logs.ingest', 'events.ingest', 'openTelemetryTrace.ingest', 'bizevents.ingest'],
  ...['metrics.read', 'metrics.write', 'entities.read', 'entities.write', 'settings.read', 'settings.write'],
  ...['slo.read', 'slo.write', 'extensions.read', 'extensions.write', 'extensionEnvironment.read'],
  ...['extensionEnvironment.write', 'hub.read', 'hub.write', 'hub.install', 'apiTokens.read', 'apiTokens.write'],
  ...['credentialVault.read', 'credentialVault.write'],
  ...['logs.read', 'events.read', 'problems.read', 'DataExport', 'ReadConfig', 'WriteConfig'],
]);

const field = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? Object.entries(json).find(([key]) => key === name)?.[1] : undefined;

const invalid = (path: string, message: string): ApiError =>
  new ApiError(400, 'Constraints violated.', [{ path, message, parameterLocation: 'PAYLOAD_BODY', location: null }]);

const isoOrUndefined = (time: number | null): string | undefined =>
  time === null ? undefined : new Date(time).toISOString();

function readExpiry(value: unknown, now: number): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw invalid('expirationDate', 'must be a timestamp');
  const expires = parseTime(String(value), now, 'expirationDate');
  if (expires <= now) throw invalid('expirationDate', 'must not be in the past');
  return expires;
}

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/tokens-v2/api-tokens/post-token */
export const createApiToken: Operation = (world) => (call) => {
  const [name, scopes] = ['name', 'scopes'].map((key) => field(call.json, key));
  if (typeof name !== 'string' || name.trim() === '') throw invalid('name', 'must not be empty');
  if (!Array.isArray(scopes) || scopes.length === 0) throw invalid('scopes', 'must not be empty');
  const wanted = scopes.map(String);
  const unknown = wanted.find((scope) => !knownScopes.has(scope));
  if (unknown !== undefined) throw invalid('scopes', `The scope '${unknown}' is unknown`);
  const expires = readExpiry(field(call.json, 'expirationDate'), world.clock.now());
  const { id, token } = issueToken(world, { name, scopes: wanted, expires });
  return { status: 201, body: { id, token, expirationDate: isoOrUndefined(expires) } };
};

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/tokens-v2/api-tokens/post-token-lookup */
export const lookUpApiToken: Operation = (world) => (call) => {
  const secret = field(call.json, 'token');
  if (typeof secret !== 'string' || secret === '') throw invalid('token', 'must not be empty');
  const found = [...world.shelf(tokenShelf).values()].find((one) => one.token === secret && !isPlatformToken(one));
  // The secret is left out of the message on purpose.
  if (!found) throw new ApiError(404, 'The given token does not exist.');
  return { status: 200, body: presentToken(found) };
};

/** From then on nothing accepts it. @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/tokens-v2/api-tokens/delete-token */
export const deleteApiToken: Operation = (world) => (call) => {
  // Deleting one that is not there is documented as neither.
  if (!world.shelf(tokenShelf).delete(call.params.id ?? '')) throw new ApiError(404, 'The token does not exist.');
  return { status: 204 };
};

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/tokens-v2/api-tokens/get-token */
export const getApiToken: Operation = (world) => (call) => {
  const found = world.shelf(tokenShelf).get(call.params.id ?? '');
  if (!found) throw new ApiError(404, `Token '${call.params.id?.split('.').slice(0, 2).join('.')}' does not exist.`);
  return { status: 200, body: presentToken(found) };
};
