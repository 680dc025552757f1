import type { Operation } from '../../http/operation';
import { simpleFilter } from '../../platform/filter/simpleFilter';
import type { World } from '../../world/world';
import { badParameter, refuse } from '../parameters/badParameter';
import { cut, readPage } from '../parameters/paging';
import { isRecord } from './checks';
import { presentObject } from './presentObject';
import { schemaOf } from './schemas';
import { settingsShelf } from './settingsShelf';
import type { StoredSettingsObject } from './settingsStore';

const listOf = (text: string | null): string[] | null => (text ? text.split(',').map((part) => part.trim()) : null);

function candidates(world: World, query: URLSearchParams): StoredSettingsObject[] {
  const [schemas, scopes, ids] = ['schemaIds', 'scopes', 'externalIds'].map((name) => listOf(query.get(name)));
  if (!schemas && !scopes) throw badParameter('schemaIds', 'Either schemaIds or scopes is required');
  const all = schemas
    ? schemas.flatMap((schemaId) => [...world.shelf(settingsShelf).ofSchema(schemaOf(schemaId).schemaId).values()])
    : [...world.shelf(settingsShelf).values()];
  return all.filter(
    ({ scope, externalId }) => (scopes?.includes(scope) ?? true) && (ids?.includes(externalId ?? '') ?? true),
  );
}

/** Documented: only these, and only those that `fields` includes. */
const filterable = ['created', 'modified', 'createdBy', 'modifiedBy', 'author', 'value'];

function filterOf(filter: string | null, fields: readonly string[]): (object: StoredSettingsObject) => boolean {
  const isField = (path: string): boolean => {
    const [root = ''] = path.split('.');
    return filterable.includes(root) && fields.includes(root);
  };
  const accepts = simpleFilter(filter, { includes: isField });
  return (object) => !filter || accepts(flat(presentObject(object, fields)));
}

/** `{ value: { a: 1 } }` as `{ 'value.a': '1' }`. */
const flat = (object: Record<string, unknown>, at = ''): Record<string, string> =>
  Object.assign(
    {},
    ...Object.entries(object).map(([name, value]) =>
      isRecord(value) ? flat(value, `${at}${name}.`) : { [at + name]: String(value) },
    ),
  ) as Record<string, string>;

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/get-objects */
export const listObjects: Operation = (world) => (call) => {
  const page = readPage(call.query, { size: 100, max: 500 });
  const { query } = page;
  refuse(query, 'sort', 'adminAccess');
  const fields = listOf(query.get('fields')) ?? ['objectId', 'value'];
  const accepts = filterOf(query.get('filter'), fields);
  const { shown, counts } = cut(candidates(world, query).filter(accepts), page);
  return { status: 200, body: { ...counts, items: shown.map((object) => presentObject(object, fields)) } };
};
