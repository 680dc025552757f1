import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../dynatrace/settings/checks';
import type { World } from '../../world/world';
import type { AppSchema } from './appSchema';
import { appSchemaShelf } from './appSchemaShelf';
import { schemaFaults } from './schemaFaults';

const ending = '.schema.json';
/** "Each schema can't exceed 100KiB." */
const largest = 100 * 1024;

/** Registers the schemas of `settings/schemas`, as installing the app does. What cannot be registered is said and left out. */
export function registerSchemas(world: World, appId: string, folder: string): void {
  const registered = world.shelf(appSchemaShelf);
  registered.appId = appId;
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).filter((name) => name.endsWith(ending))) {
    const isTooLarge = statSync(join(folder, file)).size > largest;
    const schema = read(join(folder, file));
    const faults = isTooLarge ? ['is larger than 100 KiB'] : schemaFaults(schema);
    if (faults.length === 0 && isSchema(schema)) registered.schemas.set(schema.schemaId, schema);
    else {
      registered.refused.set(file, faults.join('; '));
      console.error(`sandbox: settings schema ${file} was not registered: ${faults.join('; ')}`);
    }
  }
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return null;
  }
}

/** `schemaFaults` has looked at the rest. */
const isSchema = (schema: unknown): schema is AppSchema => isRecord(schema) && typeof schema.schemaId === 'string';
