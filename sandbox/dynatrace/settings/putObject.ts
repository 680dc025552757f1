import { ApiError, type Operation } from '../../http/operation';
import { assertMayDetect } from './assertMayDetect';
import { authorOf } from './authorOf';
import { isRecord } from './checks';
import { checkSettingsObject, createSettingsObject } from './createSettingsObject';
import { assertUnchanged, findObject } from './presentObject';
import { assertSmall, isTrue, readWanted } from './readWanted';
import { responseOf } from './settingsError';
import { settingsShelf } from './settingsShelf';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/put-object */
export const putObject: Operation = (world) => (call) => {
  assertSmall(call);
  const { json } = call;
  if (!isRecord(json)) throw new ApiError(400, 'A settings object is expected.');
  const known = world.shelf(settingsShelf).get(call.params.objectId ?? '');
  assertMayDetect(world, call, [{ schemaId: known?.schemaId, value: json.value }]);
  const response = responseOf(json.value, () => {
    const { objectId, schemaId, scope, externalId } = findObject(world, call.params.objectId);
    assertUnchanged(findObject(world, objectId), json.updateToken);
    const wanted = { ...readWanted({ schemaId, scope, value: json.value }), externalId, objectId };
    if (!isTrue(call, 'validateOnly')) return createSettingsObject(world, wanted, authorOf(call));
    checkSettingsObject(world, wanted);
    return { objectId };
  });
  return { status: response.code, body: response };
};
