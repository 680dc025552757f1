import { randomUUID } from 'node:crypto';
import { ApiError, type Operation } from '../../http/operation';
import { sandboxUser } from '../../world/sandboxUser';
import { documentMetadata } from './documentMetadata';
import { readDocumentForm } from './readDocumentForm';
import { documentShelf, type StoredDocument } from './documentShelf';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @see https://developer.dynatrace.com/develop/sdks/client-document/ */
export const createDocument: Operation = (world) => async (call) => {
  const form = await readDocumentForm(call);
  const { name, type, content } = form;
  if (!name || !type || !content) throw new ApiError(400, 'name, type and content are required');
  if (form.id !== undefined) checkId(form.id);
  if (form.id !== undefined && world.shelf(documentShelf).has(form.id)) {
    throw new ApiError(409, `A document with the id "${form.id}" already exists in this environment`);
  }
  const now = world.clock.now();
  const document: StoredDocument = {
    id: form.id ?? randomUUID(),
    name,
    type,
    description: form.description ?? '',
    content: content.bytes,
    contentType: content.contentType,
    version: 1,
    isPrivate: true,
    owner: sandboxUser.id,
    created: now,
    modified: now,
  };
  world.shelf(documentShelf).set(document.id, document);
  return { status: 201, body: documentMetadata(document) };
};

function checkId(id: string): void {
  if (!/^[A-Za-z0-9-]{1,100}$/.test(id)) throw new ApiError(400, 'id must be 1 to 100 of A-Z a-z 0-9 -');
  if (uuid.test(id)) throw new ApiError(400, 'id must not be a UUID');
}
