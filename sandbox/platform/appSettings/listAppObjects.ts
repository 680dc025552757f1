import { ApiError, type Operation } from '../../http/operation';
import { readAllOrPage, sizedPage } from '../paging/pages';
import { acceptsObject } from './acceptsObject';
import { appSchemaOf } from './appSchemaShelf';
import { objectsOf } from './appSettingsShelf';
import { addedFields, objectFields, presentAppObject } from './presentAppObject';
import { refuseOwnership } from './refuseOwnership';
import { sorted } from './sorted';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-app-settings-v2/objects-get */
export const listAppObjects: Operation = (world) => (call) => {
  refuseOwnership(call);
  const page = readAllOrPage(call.query);
  const { query } = page;
  const schemaId = query.get('schema-id');
  if (schemaId === null) throw new ApiError(400, 'schema-id is required to load the first page');
  const fields = addedFields(query, ['objectId', 'version'], objectFields);
  const sort = query.get('sort');
  const filter = query.get('filter');
  if (query.get('page-size') === '0' && /\bvalue\b/.test(`${sort ?? ''} ${filter ?? ''}`))
    throw new ApiError(400, 'page-size 0 is not allowed if filter or sort refer to value');
  const accepts = acceptsObject(filter, fields);
  const presented = objectsOf(world, appSchemaOf(world, schemaId).schemaId)
    .map((object) => presentAppObject(world, call, object, fields))
    .filter(accepts);
  return { status: 200, body: sizedPage(sorted(presented, sort, fields), page) };
};
