import type { Operation } from '../../http/operation';
import { findDocument } from './findDocument';

/** The bytes as uploaded, with the content type they were uploaded with. */
export const downloadDocumentContent: Operation = (world) => (call) => {
  const { content, contentType } = findDocument(world, call);
  return { status: 200, body: content, headers: { 'content-type': contentType } };
};
