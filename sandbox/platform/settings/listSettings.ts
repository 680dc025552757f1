import { findObject } from '../../dynatrace/settings/presentObject';
import { schemaOf } from '../../dynatrace/settings/schemas';
import { settingsShelf } from '../../dynatrace/settings/settingsShelf';
import { ApiError, type Operation } from '../../http/operation';
import { pageOf, readPage } from '../paging/pages';
import { presentSettings, readFields, refuseAdmin } from './presentSettings';

const limits = { usual: 100, most: 500 };

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-settings-v1/objects-get */
export const listSettings: Operation = (world) => (call) => {
  const page = readPage(call.query, limits);
  const { query } = page;
  refuseAdmin(query);
  for (const name of ['filter', 'sort'])
    if (query.has(name)) throw new ApiError(501, `The sandbox does not support ${name} here`);
  const [schemaId, scope] = ['schema-id', 'scope'].map((name) => {
    const value = query.get(name);
    if (value === null || value === '') throw new ApiError(400, `${name} is required to load the first page`);
    return value;
  });
  const fields = readFields({ query }, ['objectId', 'version']);
  const objects = [
    ...world
      .shelf(settingsShelf)
      .ofSchema(schemaOf(schemaId ?? '').schemaId)
      .values(),
  ];
  const found = objects.filter((object) => object.scope === scope).map((object) => presentSettings(object, fields));
  return { status: 200, body: { ...pageOf(found, page), pageSize: page.size } };
};

const usualOfOne = ['objectId', 'version', 'scope', 'schemaId', 'schemaVersion', 'value', 'externalId'];

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-settings-v1/objects-object-id-get */
export const getSettings: Operation = (world) => (call) => {
  refuseAdmin(call.query);
  const body = presentSettings(findObject(world, call.params.objectId), readFields(call, usualOfOne));
  return { status: 200, body };
};
