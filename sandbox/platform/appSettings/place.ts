import { ApiError } from '../../http/operation';
import type { World } from '../../world/world';
import type { AppSchema } from './appSchema';
import { appSettingsShelf, findAppObject, type AppSettingsObject } from './appSettingsShelf';

/**
 * Moves an object of an ordered schema: behind `insertAfter` (an empty text: first), or before `insertBefore` (an empty text: last).
 * @throws ApiError 400 where the schema has no order or both are given, 404 for an unknown neighbour
 */
export function place(
  world: World,
  schema: AppSchema,
  object: AppSettingsObject,
  { insertAfter, insertBefore }: { insertAfter?: unknown; insertBefore?: unknown },
): void {
  if (typeof insertAfter !== 'string' && typeof insertBefore !== 'string') return;
  if (!schema.ordered) throw new ApiError(400, `The objects of schema '${schema.schemaId}' have no order.`);
  if (typeof insertAfter === 'string' && typeof insertBefore === 'string')
    throw new ApiError(400, 'insertAfter and insertBefore exclude each other.');
  const shelf = world.shelf(appSettingsShelf);
  const neighbour = typeof insertAfter === 'string' ? insertAfter : String(insertBefore);
  const next = neighbour === '' ? null : findAppObject(world, neighbour);
  shelf.splice(shelf.indexOf(object), 1);
  const isBehind = typeof insertAfter === 'string';
  const at = next === null ? (isBehind ? 0 : shelf.length) : shelf.indexOf(next) + (isBehind ? 1 : 0);
  shelf.splice(at, 0, object);
}
