import { findObject, presentObject, updateTokenOf } from '../../dynatrace/settings/presentObject';
import type { StoredSettingsObject } from '../../dynatrace/settings/settingsStore';
import { ApiError, type Call } from '../../http/operation';
import type { World } from '../../world/world';

const iso = (time: number): string => new Date(time).toISOString();

/** Documented fields that this sandbox has; `resourceContext` and `owner` it has not. */
const fields = ['objectId', 'version', 'summary', 'searchSummary', 'scope', 'schemaId', 'schemaVersion'];
const moreFields = ['modificationInfo', 'value', 'externalId'];

/** What `add-fields` asks for, on top of the default ones. @throws ApiError 501 for one that the sandbox does not have */
export function readFields(call: Pick<Call, 'query'>, usual: readonly string[]): string[] {
  const added = (call.query.get('add-fields') ?? '').split(',').filter((field) => field !== '');
  const other = added.find((field) => !fields.includes(field) && !moreFields.includes(field));
  if (other !== undefined) throw new ApiError(501, `The sandbox does not support add-fields=${other}`);
  return [...new Set([...usual, ...added])];
}

/** An object in the words of the platform's API: `version` for the update token, `modificationInfo` for four fields. */
export function presentSettings(object: StoredSettingsObject, wanted: readonly string[]): Record<string, unknown> {
  const { created, createdBy, modified, modifiedBy } = object;
  const own: Record<string, unknown> = {
    version: updateTokenOf(object),
    modificationInfo: {
      ...{ createdBy, createdTime: iso(created) },
      ...{ lastModifiedBy: modifiedBy, lastModifiedTime: iso(modified) },
    },
  };
  const shared = wanted.filter((name) => !(name in own));
  const ours = wanted.filter((name) => name in own).map((name) => [name, own[name]]);
  return { ...presentObject(object, shared), ...(Object.fromEntries(ours) as Record<string, unknown>) };
}

/**
 * The object that a call is about, in the version that it has to know.
 * @throws ApiError 400 without a version, 404, 409 when it was changed since
 */
export function lockedObject(world: World, call: Call): StoredSettingsObject {
  refuseAdmin(call.query);
  const version = call.query.get('optimistic-locking-version');
  if (version === null || version === '') throw new ApiError(400, 'optimistic-locking-version is required');
  const found = findObject(world, call.params.objectId);
  if (version !== updateTokenOf(found)) throw new ApiError(409, 'The settings object was changed in the meantime.');
  return found;
}

export function refuseAdmin(query: URLSearchParams): void {
  if (query.get('admin-access') === 'true') throw new ApiError(501, 'The sandbox does not support admin-access');
}
