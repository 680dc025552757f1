import { randomInt } from 'node:crypto';
import type { World } from '../../world/world';
import { tokenShelf, type StoredToken } from './tokenShelf';

/** RFC 4648 §6. */
const base32 = ['ABCDEFGHIJKLMNOP', 'QRSTUVWXYZ234567'].join('');

const characters = (length: number): string =>
  Array.from({ length }, () => base32.charAt(randomInt(base32.length))).join('');

/**
 * Makes a token, an API token unless told otherwise, and keeps it. Format: prefix, public part of 24 and secret part of 64 base32 characters.
 * The id is prefix and public part.
 * @see https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens
 */
export function issueToken(
  world: World,
  wanted: { name: string; scopes: readonly string[]; expires: number | null; kind?: 'api' | 'platform' },
): StoredToken {
  const id = `${wanted.kind === 'platform' ? 'dt0s16' : 'dt0c01'}.${characters(24)}`;
  const token: StoredToken = {
    id,
    token: `${id}.${characters(64)}`,
    name: wanted.name,
    scopes: [...wanted.scopes],
    created: world.clock.now(),
    expires: wanted.expires,
    lastUsed: null,
  };
  world.shelf(tokenShelf).set(id, token);
  return token;
}
