import type { Operation } from '../../http/operation';
import { checkVersion } from './checkVersion';
import { findDocument } from './findDocument';
import { documentShelf } from './documentShelf';

/** Gone for good: the sandbox has no trash. */
export const deleteDocument: Operation = (world) => (call) => {
  const document = findDocument(world, call);
  checkVersion(call, document);
  world.shelf(documentShelf).delete(document.id);
  return { status: 204 };
};
