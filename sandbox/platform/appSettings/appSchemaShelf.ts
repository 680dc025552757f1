import { ApiError } from '../../http/operation';
import { Shelf, type World } from '../../world/world';
import type { AppSchema } from './appSchema';

export interface Registered {
  appId: string;
  schemas: Map<string, AppSchema>;
  /** Files that were not registered, with the reason. */
  refused: Map<string, string>;
}

/** Schemas that the app brought when it was installed. */
export const appSchemaShelf = new Shelf<Registered>(() => ({ appId: '', schemas: new Map(), refused: new Map() }));

/**
 * The schema of an id as the app says it (`policy`) or as others do (`app:<app id>:policy`).
 * @throws ApiError 404
 */
export function appSchemaOf(world: World, asked: string): AppSchema {
  const { appId, schemas, refused } = world.shelf(appSchemaShelf);
  const prefix = `app:${appId}:`;
  const id = asked.startsWith(prefix) ? asked.slice(prefix.length) : asked;
  const schema = schemas.get(id);
  if (schema) return schema;
  const reasons = [...refused].map(([file, reason]) => `${file} was not registered: ${reason}`);
  const words = [`The schema '${asked}' was not found.`, ...reasons];
  throw new ApiError(404, words.join(' '));
}
