import type { StoredDocument } from './documentShelf';

/** A document as the API lists it. `version` is a string in the SDK's model. */
export function documentMetadata(document: StoredDocument, addFields: string | null = null): Record<string, unknown> {
  const { id, name, type, version, owner, isPrivate, created, modified } = document;
  const withDescription = addFields?.split(',').some((field) => field.trim() === 'description');
  return {
    id,
    name,
    type,
    ...(withDescription ? { description: document.description } : {}),
    version: String(version),
    owner,
    isPrivate,
    access: ['read', 'write', 'delete'],
    modificationInfo: {
      createdBy: owner,
      createdTime: new Date(created).toISOString(),
      lastModifiedBy: owner,
      lastModifiedTime: new Date(modified).toISOString(),
    },
  };
}
