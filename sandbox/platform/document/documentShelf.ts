import { Shelf } from '../../world/world';

export interface StoredDocument {
  id: string;
  name: string;
  type: string;
  description: string;
  content: Uint8Array;
  contentType: string;
  version: number;
  isPrivate: boolean;
  owner: string;
  created: number;
  modified: number;
}

/** Documents by id. */
export const documentShelf = new Shelf<Map<string, StoredDocument>>(() => new Map());
