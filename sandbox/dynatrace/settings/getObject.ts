import type { Operation } from '../../http/operation';
import { allFields, findObject, presentObject } from './presentObject';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/get-object */
export const getObject: Operation = (world) => (call) => ({
  status: 200,
  body: presentObject(findObject(world, call.params.objectId), allFields),
});
