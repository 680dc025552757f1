import { createHash } from 'node:crypto';
import { ApiError } from '../../http/operation';
import type { World } from '../../world/world';
import { badParameter } from '../parameters/badParameter';
import { schemaOf } from './schemas';
import { settingsShelf } from './settingsShelf';
import type { StoredSettingsObject } from './settingsStore';

/** Changes with every modification. */
export const updateTokenOf = ({ objectId, version }: StoredSettingsObject): string =>
  createHash('sha256').update(`${objectId} ${version}`).digest('base64url').slice(0, 22);

const summaryOf = ({ schemaId, value }: StoredSettingsObject): string => schemaOf(schemaId).summary(value);

const fields: Record<string, (object: StoredSettingsObject) => unknown> = {
  objectId: ({ objectId }) => objectId,
  summary: summaryOf,
  searchSummary: summaryOf,
  created: ({ created }) => created,
  modified: ({ modified }) => modified,
  createdBy: ({ createdBy }) => createdBy,
  modifiedBy: ({ modifiedBy }) => modifiedBy,
  author: ({ author }) => author,
  updateToken: updateTokenOf,
  scope: ({ scope }) => scope,
  schemaId: ({ schemaId }) => schemaId,
  schemaVersion: ({ schemaId }) => schemaOf(schemaId).version,
  value: ({ value }) => value,
  externalId: ({ externalId }) => externalId ?? undefined,
};

export const allFields = Object.keys(fields);

/** @throws ApiError 400 for a field that does not exist. */
export function presentObject(object: StoredSettingsObject, names: readonly string[]): Record<string, unknown> {
  const entries = names.map((name) => {
    const field = fields[name];
    if (!field) throw badParameter('fields', `The field '${name}' is unknown or not supported by the sandbox`);
    return [name, field(object)];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** @throws ApiError 404 */
export function findObject(world: World, objectId: string | undefined): StoredSettingsObject {
  const found = world.shelf(settingsShelf).get(objectId ?? '');
  if (!found) throw new ApiError(404, `No settings object with id '${objectId}' found.`);
  return found;
}

/** Optimistic locking: without a token the change goes ahead unchecked. @throws ApiError 409 */
export function assertUnchanged(object: StoredSettingsObject, updateToken: unknown): void {
  if (typeof updateToken === 'string' && updateToken !== updateTokenOf(object)) {
    throw new ApiError(409, 'The settings object was changed since the update token was issued.');
  }
}
