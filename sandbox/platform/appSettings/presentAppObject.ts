import { ApiError, type Call } from '../../http/operation';
import type { World } from '../../world/world';
import { sandboxUser } from '../../world/sandboxUser';
import type { AppSchema } from './appSchema';
import { appSchemaOf } from './appSchemaShelf';
import type { AppSettingsObject } from './appSettingsShelf';

/** What stands for a secret outside the app's own functions. */
export const maskedSecret = '••••••••';

const iso = (time: number): string => new Date(time).toISOString();

/** "In plain text if the call originates from a serverless function of your app": those carry a Bearer token, pages none. */
const isFunction = (call: Call): boolean => call.headers.get('authorization') !== null;

/** What `add-fields` asks for, on top of the default ones. @throws ApiError 400 for a field that is not documented */
export function addedFields(query: URLSearchParams, usual: readonly string[], known: readonly string[]): string[] {
  const added = (query.get('add-fields') ?? '').split(',').map((field) => field.trim());
  const asked = added.filter((field) => field !== '');
  const strange = asked.find((field) => !known.includes(field));
  if (strange !== undefined) throw new ApiError(400, `add-fields: unknown field '${strange}'`);
  return [...new Set([...usual, ...asked])];
}

export const objectFields = [
  ...['objectId', 'version', 'summary', 'searchSummary', 'schemaId', 'schemaVersion'],
  ...['modificationInfo', 'resourceContext', 'value', 'owner'],
];

/** The asked fields of one object. */
export function presentAppObject(world: World, call: Call, object: AppSettingsObject, wanted: readonly string[]) {
  const schema = appSchemaOf(world, object.schemaId);
  const { objectId, version, schemaId, created, createdBy, modified, modifiedBy } = object;
  const summary = summaryOf(schema, object.value);
  const all: Record<string, unknown> = {
    ...{ objectId, version, summary, searchSummary: summary, schemaId, schemaVersion: schema.version },
    modificationInfo: {
      ...{ createdBy, createdTime: iso(created) },
      ...{ lastModifiedBy: modifiedBy, lastModifiedTime: iso(modified) },
    },
    resourceContext: {
      operations: ['read', 'write', 'delete'],
      modifications: { modifiablePaths: ['**'], nonModifiablePaths: [], ...(schema.ordered ? { movable: true } : {}) },
    },
    value: isFunction(call) ? object.value : masked(schema, object.value),
    owner: { type: 'user', id: sandboxUser.id },
  };
  return Object.fromEntries(wanted.map((name) => [name, all[name]])) as Record<string, unknown>;
}

export const masked = (schema: AppSchema, value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, schema.properties[name]?.type === 'secret' ? maskedSecret : one]),
  );

/** `Policy {name}` with the values put in. */
export const summaryOf = (schema: AppSchema, value: Readonly<Record<string, unknown>>): string =>
  (schema.summaryPattern ?? schema.displayName).replace(/\{(\w+)\}/g, (_, name: string) =>
    schema.properties[name]?.type === 'secret' ? maskedSecret : textOf(value[name]),
  );

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));
