import { ApiError, type Call } from '../../http/operation';
import type { World } from '../../world/world';
import { documentShelf, type StoredDocument } from './documentShelf';

/** @throws ApiError 404 */
export function findDocument(world: World, call: Call): StoredDocument {
  const { id = '' } = call.params;
  const document = world.shelf(documentShelf).get(id);
  if (!document) throw new ApiError(404, `Document "${id}" not found`);
  return document;
}
