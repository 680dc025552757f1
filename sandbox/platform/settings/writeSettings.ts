import { assertMayDetect } from '../../dynatrace/settings/assertMayDetect';
import { isRecord } from '../../dynatrace/settings/checks';
import { checkSettingsObject, createSettingsObject } from '../../dynatrace/settings/createSettingsObject';
import { updateTokenOf } from '../../dynatrace/settings/presentObject';
import { assertSmall, isTrue, readWanted } from '../../dynatrace/settings/readWanted';
import { settingsShelf } from '../../dynatrace/settings/settingsShelf';
import { ApiError, type Operation } from '../../http/operation';
import { withDetails } from './platformError';
import { lockedObject, refuseAdmin } from './presentSettings';

/**
 * One object a request, where the classic API takes many. One with an external id that another carries replaces it: the SDK
 * calls this operation `upsertSettingsObject`, and a public app relies on it.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-settings-v1/objects-post
 */
export const postSettings: Operation = (world) => (call) => {
  assertSmall(call);
  refuseAdmin(call.query);
  const { json } = call;
  if (!isRecord(json)) throw new ApiError(400, 'One settings object is expected.');
  if ('insertAfter' in json) throw new ApiError(501, 'The sandbox does not support insertAfter');
  assertMayDetect(world, call, [json]);
  return withDetails(() => {
    const { schemaId, scope, externalId, value } = readWanted(json);
    const wanted = { schemaId, scope, externalId, value };
    const replaced = checkSettingsObject(world, wanted);
    if (isTrue(call, 'validate-only')) return { status: 200 };
    const stored = createSettingsObject(world, wanted);
    const body = { objectId: stored.objectId, version: updateTokenOf(stored) };
    return { status: replaced === null ? 201 : 200, body };
  });
};

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-settings-v1/objects-object-id-put */
export const putSettings: Operation = (world) => (call) => {
  assertSmall(call);
  const { objectId, schemaId, scope, externalId } = lockedObject(world, call);
  const { json } = call;
  if (!isRecord(json)) throw new ApiError(400, 'A settings object is expected.');
  assertMayDetect(world, call, [{ schemaId, value: json.value }]);
  return withDetails(() => {
    const wanted = { ...readWanted({ schemaId, scope, value: json.value }), externalId, objectId };
    return { status: 200, body: { version: updateTokenOf(createSettingsObject(world, wanted)) } };
  });
};

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-settings-v1/objects-object-id-delete */
export const deleteSettings: Operation = (world) => (call) => {
  world.shelf(settingsShelf).delete(lockedObject(world, call).objectId);
  return { status: 204 };
};
