import { ApiError, type Call } from '../../http/operation';
import type { StoredDocument } from './documentShelf';

/** Optimistic locking, mandatory for update and delete. @throws ApiError 400 or 409 */
export function checkVersion(call: Call, document: StoredDocument): void {
  const version = call.query.get('optimistic-locking-version');
  if (version === null) throw new ApiError(400, 'optimistic-locking-version is required');
  if (version !== String(document.version)) {
    throw new ApiError(409, `Optimistic locking failed: the document has version ${document.version}, not ${version}`);
  }
}
