import { randomUUID } from 'node:crypto';
import { ApiError } from '../../http/operation';
import type { World } from '../../world/world';
import { appAuthor, type Author } from './authorOf';
import { encodeObjectId } from './objectId';
import { schemaOf } from './schemas';
import { validationError } from './settingsError';
import { settingsShelf } from './settingsShelf';
import type { StoredSettingsObject } from './settingsStore';

export interface WantedObject {
  schemaId: string;
  scope: string;
  externalId: string | null;
  value: Record<string, unknown>;
  /** Object that is to be replaced and gets the external id. */
  objectId?: string;
}

const maxExternalId = 500;

function replaced(world: World, wanted: WantedObject): StoredSettingsObject | null {
  const { schemaId, scope, externalId, objectId } = wanted;
  const same = externalId === null ? undefined : world.shelf(settingsShelf).withExternalId(schemaId, scope, externalId);
  if (objectId === undefined) return same ?? null;
  const named = world.shelf(settingsShelf).get(objectId);
  if (!named) throw new ApiError(404, `No settings object with id '${objectId}' found.`);
  if (named.schemaId !== schemaId || named.scope !== scope)
    throw new ApiError(400, `The settings object '${objectId}' has another schema or scope.`);
  if (same && same !== named) throw new ApiError(409, `The external id '${externalId}' belongs to another object.`);
  return named;
}

/** Asserts that an object may be stored and answers the one it replaces. @throws ApiError 400, 404, 409 */
export function checkSettingsObject(world: World, wanted: WantedObject): StoredSettingsObject | null {
  const schema = schemaOf(wanted.schemaId);
  if (wanted.scope !== 'environment')
    throw new ApiError(400, `Scope '${wanted.scope}' is not allowed for this schema.`);
  if (wanted.externalId !== null && wanted.externalId.length > maxExternalId) {
    throw new ApiError(400, `The external id must be at most ${maxExternalId} characters long.`);
  }
  const self = replaced(world, wanted);
  const complaints = schema.complaints(wanted.value, world, self);
  if (complaints.size > 0) throw validationError(complaints, wanted.value);
  if (!self && world.shelf(settingsShelf).ofSchema(schema.schemaId).size >= schema.maxObjects) {
    throw new ApiError(400, `The limit of ${schema.maxObjects} objects of this schema has been reached.`);
  }
  return self;
}

/**
 * Creates a settings object, or replaces the one with the same schema, scope and external id.
 * @throws ApiError 400 for an invalid value, 404 for an unknown schema, 409 for an external id that is taken.
 */
export function createSettingsObject(world: World, wanted: WantedObject, by: Author = appAuthor): StoredSettingsObject {
  const self = checkSettingsObject(world, wanted);
  const now = world.clock.now();
  const { schemaId, scope, externalId, value } = wanted;
  const changed = { ...by, value, modified: now };
  const stored: StoredSettingsObject = self
    ? { ...self, ...changed, externalId: externalId ?? self.externalId, version: self.version + 1 }
    : {
        objectId: encodeObjectId({ schemaId, scopeClass: 'tenant', scopeId: 'tenant', key: randomUUID() }),
        ...{ schemaId, scope, externalId, ...changed, created: now, createdBy: by.modifiedBy, version: 1 },
      };
  world.shelf(settingsShelf).set(stored.objectId, stored);
  return stored;
}
