import { ApiError, type Operation } from '../../operation';
import { badParameter, refuse } from '../badParameter';
import { cut, readPage } from '../paging';
import { presentObject } from './presentObject';
import { sloSchema } from './sloSchema';

const listOf = (text: string | null): string[] | null => (text ? text.split(',').map((part) => part.trim()) : null);

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/get-objects */
export const listObjects: Operation = (world) => (call) => {
  const page = readPage(call.query, { size: 100, max: 500 });
  const { query } = page;
  refuse(query, 'filter', 'sort');
  const [schemas, scopes, ids] = ['schemaIds', 'scopes', 'externalIds'].map((name) => listOf(query.get(name)));
  if (!schemas && !scopes) throw badParameter('schemaIds', 'Either schemaIds or scopes is required');
  const foreign = schemas?.find((schemaId) => schemaId !== sloSchema.schemaId);
  if (foreign !== undefined) throw new ApiError(404, `Schema '${foreign}' not found.`);
  const found = [...world.settingsObjects.values()].filter(
    ({ schemaId, scope, externalId }) =>
      (schemas?.includes(schemaId) ?? true) &&
      (scopes?.includes(scope) ?? true) &&
      (ids?.includes(externalId ?? '') ?? true),
  );
  const { shown, counts } = cut(found, page);
  const fields = listOf(query.get('fields')) ?? ['objectId', 'value'];
  return { status: 200, body: { ...counts, items: shown.map((object) => presentObject(object, fields)) } };
};
