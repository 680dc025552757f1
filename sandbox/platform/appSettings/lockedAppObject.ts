import { ApiError, type Call } from '../../http/operation';
import type { World } from '../../world/world';
import { findAppObject, type AppSettingsObject } from './appSettingsShelf';
import { refuseOwnership } from './refuseOwnership';

/**
 * The object that a call changes, in the version that it has to know.
 * @throws ApiError 400 without a version, 404, 409 when it was changed since, which the SDK reads as `ConflictingResource`
 */
export function lockedAppObject(world: World, call: Call): AppSettingsObject {
  refuseOwnership(call);
  const version = call.query.get('optimistic-locking-version');
  if (version === null || version === '') throw new ApiError(400, 'optimistic-locking-version is required');
  const found = findAppObject(world, call.params.objectId);
  if (found.version !== version) throw new ApiError(409, 'Conflicting resource: it was changed since it was read.');
  return found;
}
