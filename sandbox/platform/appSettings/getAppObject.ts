import type { Operation } from '../../http/operation';
import { findAppObject } from './appSettingsShelf';
import { objectFields, presentAppObject } from './presentAppObject';
import { refuseOwnership } from './refuseOwnership';

/** All fields: the operation has no `add-fields`. @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-app-settings-v2/objects-object-id-get */
export const getAppObject: Operation = (world) => (call) => {
  refuseOwnership(call);
  const object = findAppObject(world, call.params.objectId);
  return { status: 200, body: presentAppObject(world, call, object, objectFields) };
};
