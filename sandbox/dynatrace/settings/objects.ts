import { ApiError, type Call, type Operation } from '../../operation';
import { badParameter } from '../badParameter';
import { cut, readPage } from '../paging';
import { checkSettingsObject, createSettingsObject, type WantedObject } from './createSettingsObject';
import { allFields, assertUnchanged, findObject, presentObject } from './presentObject';
import { responseOf } from './settingsError';
import { sloSchema } from './sloSchema';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/basics/access-limit */
const maxPayload = 1024 * 1024;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTrue = (call: Call, name: string): boolean => call.query.get(name) === 'true';

function assertSmall(call: Call): void {
  if (call.raw.byteLength > maxPayload) throw new ApiError(413, `The payload is limited to ${maxPayload} bytes.`);
}

/** @throws ApiError 400 */
function readWanted(item: unknown): WantedObject {
  if (!isRecord(item)) throw new ApiError(400, 'A settings object is expected.');
  const { schemaId, scope, externalId, objectId, value } = item;
  if (typeof schemaId !== 'string') throw new ApiError(400, "Given property 'schemaId' is required.");
  if (typeof scope !== 'string') throw new ApiError(400, "Given property 'scope' is required.");
  if (!isRecord(value)) throw new ApiError(400, "Given property 'value' must be an object.");
  return {
    ...{ schemaId, scope, value },
    externalId: typeof externalId === 'string' ? externalId : null,
    ...(typeof objectId === 'string' ? { objectId } : {}),
  };
}

/**
 * Every object is judged and stored on its own, in order; nothing is rolled back.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/post-object
 */
export const postObjects: Operation = (world) => (call) => {
  assertSmall(call);
  if (!Array.isArray(call.json)) throw new ApiError(400, 'The payload must be an array of settings objects.');
  const onlyValidates = isTrue(call, 'validateOnly');
  const responses = call.json.map((item: unknown) =>
    responseOf(isRecord(item) ? item.value : item, () => {
      const wanted = readWanted(item);
      if (!onlyValidates) return createSettingsObject(world, wanted);
      checkSettingsObject(world, wanted);
      return null;
    }),
  );
  const codes = new Set(responses.map(({ code }) => code));
  const [only = 200] = codes;
  return { status: codes.size > 1 ? 207 : only, body: responses };
};

const listOf = (text: string | null): string[] | null => (text ? text.split(',').map((part) => part.trim()) : null);

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/get-objects */
export const listObjects: Operation = (world) => (call) => {
  const page = readPage(call.query, { size: 100, max: 500 });
  const { query } = page;
  for (const name of ['filter', 'sort']) {
    if (query.has(name)) throw badParameter(name, 'is not supported by the sandbox');
  }
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

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/get-object */
export const getObject: Operation = (world) => (call) => ({
  status: 200,
  body: presentObject(findObject(world, call.params.objectId), allFields),
});

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/put-object */
export const putObject: Operation = (world) => (call) => {
  assertSmall(call);
  const { json } = call;
  if (!isRecord(json)) throw new ApiError(400, 'A settings object is expected.');
  const response = responseOf(json.value, () => {
    const { objectId, schemaId, scope, externalId } = findObject(world, call.params.objectId);
    assertUnchanged(findObject(world, objectId), json.updateToken);
    const wanted = readWanted({ ...{ objectId, schemaId, scope, externalId }, value: json.value });
    if (!isTrue(call, 'validateOnly')) return createSettingsObject(world, wanted);
    checkSettingsObject(world, wanted);
    return { objectId };
  });
  return { status: response.code, body: response };
};

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/del-object */
export const deleteObject: Operation = (world) => (call) => {
  const found = findObject(world, call.params.objectId);
  assertUnchanged(found, call.query.get('updateToken'));
  world.settingsObjects.delete(found.objectId);
  return { status: 204 };
};
