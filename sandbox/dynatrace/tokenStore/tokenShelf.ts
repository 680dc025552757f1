import { Shelf } from '../../world/world';

export interface StoredToken {
  id: string;
  /** The secret itself; compared, never shown again. */
  token: string;
  name: string;
  scopes: string[];
  created: number;
  expires: number | null;
  /** Milliseconds; null until the relay or the API has taken it once. */
  lastUsed: number | null;
}

/** `dt0s16.…`: a token of the platform with IAM permissions for scopes, where `dt0c01.…` is an API token. */
export const isPlatformToken = ({ id }: StoredToken): boolean => id.startsWith('dt0s16.');

/** API and platform tokens by token id. */
export const tokenShelf = new Shelf<Map<string, StoredToken>>(() => new Map());
