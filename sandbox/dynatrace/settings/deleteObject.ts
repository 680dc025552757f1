import type { Operation } from '../../http/operation';
import { assertUnchanged, findObject } from './presentObject';
import { settingsShelf } from './settingsShelf';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/del-object */
export const deleteObject: Operation = (world) => (call) => {
  const found = findObject(world, call.params.objectId);
  assertUnchanged(found, call.query.get('updateToken'));
  world.shelf(settingsShelf).delete(found.objectId);
  return { status: 204 };
};
