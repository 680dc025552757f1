import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The schema of the developer guide's own example, with a unique name and an order. @see https://developer.dynatrace.com/develop/guides/data/store-app-settings/ */
export const messagingSchema = {
  ...{ dynatrace: '1', schemaId: 'my-example', version: '1.0.0', displayName: 'Messaging services' },
  ...{ multiObject: true, maxObjects: 3, ordered: true, summaryPattern: 'Messaging Service {url} via {tokenType}' },
  enums: { Type: { type: 'enum', items: [{ value: 'basic' }, { value: 'pat' }] } },
  types: { Rule: { type: 'object', properties: { threshold: { type: 'integer', nullable: false } } } },
  properties: {
    name: {
      ...{ type: 'text', nullable: false },
      constraints: [{ type: 'LENGTH', minLength: 1, maxLength: 10 }],
    },
    url: {
      ...{ type: 'text', nullable: false, default: 'https://a' },
      constraints: [{ type: 'PATTERN', pattern: '^https://.*[^/]$', customMessage: 'The URL must be secure' }],
    },
    token: { type: 'secret', nullable: true },
    tokenType: { type: { $ref: '#/enums/Type' }, default: 'basic', nullable: false },
    channels: { type: 'list', nullable: true, maxObjects: 2, items: { type: 'text' } },
    rules: { type: 'list', nullable: true, items: { type: { $ref: '#/types/Rule' } } },
    isEnabled: { type: 'boolean', default: false, nullable: false },
  },
  schemaConstraints: [{ type: 'UNIQUE', uniqueProperties: ['name'] }],
};

/** A folder `settings/schemas` with these files; what is not a text is written as JSON. */
export function aSchemaFolder(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'launchpad-schemas-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}
