import { ApiError, type Operation } from '../../http/operation';
import { readAllOrPage, sizedPage } from '../paging/pages';
import type { AppSchema } from './appSchema';
import { appSchemaOf } from './appSchemaShelf';
import { objectsOf } from './appSettingsShelf';
import { addedFields, presentAppObject, summaryOf } from './presentAppObject';
import { refuseOwnership } from './refuseOwnership';
import { withDefaults } from './valueViolations';

const known = ['summary', 'searchSummary', 'schemaId', 'schemaVersion', 'modificationInfo', 'value'];

/**
 * "If no object is persisted for a schema with multiObject: false, the default value as defined in the schema will be returned."
 * @see https://developer.dynatrace.com/develop/sdks/client-app-settings-v2/
 */
export const effectiveAppValues: Operation = (world) => (call) => {
  refuseOwnership(call);
  const page = readAllOrPage(call.query);
  const asked = page.query.get('schema-id');
  if (asked === null) throw new ApiError(400, 'schema-id is required to load the first page');
  const fields = addedFields(page.query, ['value'], known);
  const schema = appSchemaOf(world, asked);
  const stored = objectsOf(world, schema.schemaId).map((object) => presentAppObject(world, call, object, fields));
  const items = stored.length === 0 && !schema.multiObject ? [defaultOf(schema, fields)] : stored;
  return { status: 200, body: sizedPage(items, page) };
};

function defaultOf(schema: AppSchema, fields: readonly string[]): Record<string, unknown> {
  const value = withDefaults(schema, {});
  const summary = summaryOf(schema, value);
  const all: Record<string, unknown> = {
    ...{ value, summary, searchSummary: summary, schemaId: schema.schemaId, schemaVersion: schema.version },
  };
  return Object.fromEntries(fields.filter((name) => name in all).map((name) => [name, all[name]]));
}
