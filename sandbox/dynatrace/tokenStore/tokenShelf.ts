import { Shelf } from '../../world/world';

export interface StoredToken {
  id: string;
  /** The secret itself; compared, never shown again. */
  token: string;
  name: string;
  scopes: string[];
  created: number;
  expires: number | null;
}

/** API tokens by token id. */
export const tokenShelf = new Shelf<Map<string, StoredToken>>(() => new Map());
