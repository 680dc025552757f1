import { ApiError, type Call } from '../../operation';
import type { StoredDocument, World } from '../../world/world';

/** @throws ApiError 404 */
export function findDocument(world: World, call: Call): StoredDocument {
  const { id = '' } = call.params;
  const document = world.documents.get(id);
  if (!document) throw new ApiError(404, `Document "${id}" not found`);
  return document;
}
