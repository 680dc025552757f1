import type { Operation } from '../../http/operation';
import { documentMetadata } from './documentMetadata';
import { findDocument } from './findDocument';

export const getDocumentMetadata: Operation = (world) => (call) => ({
  status: 200,
  body: documentMetadata(findDocument(world, call), call.query.get('add-fields')),
});
