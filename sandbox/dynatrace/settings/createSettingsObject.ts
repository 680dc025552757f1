import { randomUUID } from 'node:crypto';
import { ApiError } from '../../operation';
import type { StoredSettingsObject, World } from '../../world/world';
import { encodeObjectId } from './objectId';
import { validationError } from './settingsError';
import { complaintsAboutSlo, sloSchema } from './sloSchema';

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
  if (wanted.objectId !== undefined) {
    const named = world.settingsObjects.get(wanted.objectId);
    if (!named) throw new ApiError(404, `No settings object with id '${wanted.objectId}' found.`);
    return named;
  }
  if (wanted.externalId === null) return null;
  const { schemaId, scope, externalId } = wanted;
  const same = [...world.settingsObjects.values()].find(
    (other) => other.externalId === externalId && other.schemaId === schemaId && other.scope === scope,
  );
  return same ?? null;
}

/** Asserts that an object may be stored and answers the one it replaces. @throws ApiError 400, 404 */
export function checkSettingsObject(world: World, wanted: WantedObject): StoredSettingsObject | null {
  if (wanted.schemaId !== sloSchema.schemaId) throw new ApiError(404, `Schema '${wanted.schemaId}' not found.`);
  if (wanted.scope !== 'environment')
    throw new ApiError(400, `Scope '${wanted.scope}' is not allowed for this schema.`);
  if (wanted.externalId !== null && wanted.externalId.length > maxExternalId) {
    throw new ApiError(400, `The external id must be at most ${maxExternalId} characters long.`);
  }
  const self = replaced(world, wanted);
  const complaints = complaintsAboutSlo(world, wanted.value, self);
  if (complaints.size > 0) throw validationError(complaints, wanted.value);
  const stored = [...world.settingsObjects.values()].filter(({ schemaId }) => schemaId === sloSchema.schemaId).length;
  if (!self && stored >= sloSchema.maxObjects) {
    throw new ApiError(400, `The limit of ${sloSchema.maxObjects} objects of this schema has been reached.`);
  }
  return self;
}

/**
 * Creates a settings object, or replaces the one with the same schema, scope and external id.
 * @throws ApiError 400 for an invalid value, 404 for an unknown schema.
 */
export function createSettingsObject(world: World, wanted: WantedObject): StoredSettingsObject {
  const self = checkSettingsObject(world, wanted);
  const now = world.clock.now();
  const { schemaId, scope, externalId, value } = wanted;
  const stored: StoredSettingsObject = self
    ? { ...self, externalId: externalId ?? self.externalId, value, modified: now, version: self.version + 1 }
    : {
        objectId: encodeObjectId({ schemaId, scopeClass: 'tenant', scopeId: 'tenant', key: randomUUID() }),
        ...{ schemaId, scope, externalId, value, created: now, modified: now, author: 'sandbox', version: 1 },
      };
  world.settingsObjects.set(stored.objectId, stored);
  return stored;
}
