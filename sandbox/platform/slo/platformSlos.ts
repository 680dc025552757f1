import { randomUUID } from 'node:crypto';
import { ApiError, type Call } from '../../http/operation';
import type { World } from '../../world/world';
import type { SloConfig } from './readSloConfig';
import { platformSloShelf, type StoredPlatformSlo } from './platformSloShelf';

/** An SLO as the API answers it. */
export const presentPlatformSlo = ({ id, version, config }: StoredPlatformSlo) => ({ id, version, ...config });

/** Versions are opaque; nobody can guess the next one. */
export const newVersion = (): string => Buffer.from(randomUUID()).toString('base64url');

/** @throws ApiError 404 */
export function findPlatformSlo(world: World, id: string): StoredPlatformSlo {
  const slo = world.shelf(platformSloShelf).get(id);
  if (!slo) throw new ApiError(404, `SLO with the id '${id}' not found`);
  return slo;
}

/** Names are unique. @throws ApiError 409 */
export function assertNameIsFree(world: World, { name }: SloConfig, except?: string): void {
  const isTaken = [...world.shelf(platformSloShelf).values()].some(
    (slo) => slo.id !== except && slo.config.name === name,
  );
  if (isTaken) throw new ApiError(409, `An SLO with the name '${name}' already exists`);
}

/** Optimistic locking, mandatory for update and delete. @throws ApiError 400 or 409 */
export function assertVersion(call: Call, { version }: StoredPlatformSlo): void {
  const given = call.query.get('optimistic-locking-version');
  if (!given) throw new ApiError(400, 'optimistic-locking-version is required');
  if (given !== version) throw new ApiError(409, 'Optimistic locking failed: the SLO was changed in the meantime');
}
