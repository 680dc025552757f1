import type { World } from '../../world/world';
import { tokenShelf, type StoredToken } from './tokenShelf';

/** The token whose secret this is, unless it is unknown or has expired. */
export function validToken(world: World, secret: string): StoredToken | null {
  const id = secret.split('.').slice(0, 2).join('.');
  const token = world.shelf(tokenShelf).get(id);
  if (!token || token.token !== secret) return null;
  if (token.expires !== null && token.expires <= world.clock.now()) return null;
  return token;
}
