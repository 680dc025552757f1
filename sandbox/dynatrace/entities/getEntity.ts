import { ApiError, type Operation } from '../../http/operation';
import { fieldNames, presentEntity } from './presentEntity';
import { entityShelf } from './entityShelf';

const defaultFields = ['firstSeenTms', 'lastSeenTms', 'properties', 'tags', 'managementZones', 'icon'];

/** @see https://docs.dynatrace.com/docs/shortlink/api-entities-v2-get-entity */
export const getEntity: Operation = (world) => (call) => {
  const entity = world.shelf(entityShelf).get(call.params.id ?? '');
  if (!entity) throw new ApiError(404, `Entity with ID '${call.params.id}' not found.`);
  const fields = [...defaultFields, 'fromRelationships', 'toRelationships', ...fieldNames(call.query.get('fields'))];
  return { status: 200, body: presentEntity(entity, fields) };
};
