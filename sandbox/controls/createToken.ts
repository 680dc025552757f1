import type { Operation } from '../http/operation';
import { issueToken } from '../dynatrace/tokenStore/issueToken';
import { inputError, readObject } from './inputError';
import { readPayload } from './readPayload';

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string' && name.length > 0);

/** The kind of token that has such scopes: `a.b` are those of API tokens, `a:b:c` those of platform tokens. */
function kindOf(scopes: readonly string[]): 'api' | 'platform' {
  const ofPlatform = scopes.filter((scope) => scope.includes(':'));
  if (ofPlatform.length === 0) return 'api';
  if (ofPlatform.length === scopes.length) return 'platform';
  throw inputError('scopes', `must be of one kind of token; ${ofPlatform.join(', ')} belong to platform tokens`);
}

/** An API token or a platform token as somebody would have made it in Dynatrace's settings. */
export const createToken: Operation = (world) => (call) => {
  const { scopes, expiresInSeconds } = readObject(readPayload(call));
  if (!isNames(scopes)) throw inputError('scopes', 'must be a list of token scopes, e.g. ["metrics.ingest"]');
  if (expiresInSeconds !== undefined && !(typeof expiresInSeconds === 'number' && Number.isFinite(expiresInSeconds))) {
    throw inputError('expiresInSeconds', 'must be a number of seconds');
  }
  const kind = kindOf(scopes);
  const expires = expiresInSeconds === undefined ? null : world.clock.now() + expiresInSeconds * 1000;
  const issued = issueToken(world, { name: 'sandbox control', scopes, expires, kind });
  return {
    status: 200,
    body: {
      id: issued.id,
      token: issued.token,
      scopes: issued.scopes,
      expiresAt: expires === null ? null : new Date(expires).toISOString(),
    },
  };
};
