import { isRecord } from '../../dynatrace/settings/checks';
import { assertSmall } from '../../dynatrace/settings/readWanted';
import { ApiError, type Operation } from '../../http/operation';
import { sandboxUser } from '../../world/sandboxUser';
import { appSchemaOf } from './appSchemaShelf';
import { appSettingsShelf, newObjectVersion } from './appSettingsShelf';
import { checkedValue } from './checkedValue';
import { lockedAppObject } from './lockedAppObject';
import { place } from './place';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-app-settings-v2/objects-object-id-put */
export const updateAppObject: Operation = (world) => (call) => {
  assertSmall(call);
  const found = lockedAppObject(world, call);
  if (!isRecord(call.json)) throw new ApiError(400, 'A settings object is expected.');
  const schema = appSchemaOf(world, found.schemaId);
  const value = checkedValue(world, schema, call.json.value, found);
  const changed = { value, version: newObjectVersion(), modified: world.clock.now(), modifiedBy: sandboxUser.id };
  place(world, schema, found, call.json);
  Object.assign(found, changed);
  return { status: 200, body: { version: changed.version } };
};

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-app-settings-v2/objects-object-id-delete */
export const deleteAppObject: Operation = (world) => (call) => {
  const shelf = world.shelf(appSettingsShelf);
  shelf.splice(shelf.indexOf(lockedAppObject(world, call)), 1);
  return { status: 204 };
};
