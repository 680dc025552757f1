import { ApiError, type Operation } from '../../http/operation';
import { checkVersion } from './checkVersion';
import { documentMetadata } from './documentMetadata';
import { findDocument } from './findDocument';
import { readDocumentForm } from './readDocumentForm';

/** Changes what is given and raises the version by one. Snapshots are not kept. */
export const updateDocument: Operation = (world) => async (call) => {
  const document = findDocument(world, call);
  const { name, type, description, isPrivate, content } = await readDocumentForm(call);
  const isEmpty = [name, type, isPrivate, content].every((field) => field === undefined);
  if (isEmpty) throw new ApiError(400, 'At least one of name, type, content and isPrivate is required');
  checkVersion(call, document);
  Object.assign(document, {
    name: name ?? document.name,
    type: type ?? document.type,
    description: description ?? document.description,
    isPrivate: isPrivate ?? document.isPrivate,
    content: content?.bytes ?? document.content,
    contentType: content?.contentType ?? document.contentType,
    version: document.version + 1,
    modified: world.clock.now(),
  });
  return { status: 200, body: { documentMetadata: documentMetadata(document) } };
};
