import { Shelf } from '../../world/world';

/** A set of the credential vault; only the kind that apps can read for signing in elsewhere is more than a name. */
export interface StoredCredentials {
  id: string;
  name: string;
  description: string;
  type: string;
  scopes: string[];
  ownerAccessOnly: boolean;
  owner: string;
  user: string;
  password: string;
}

/** The credential vault by credential id. */
export const credentialShelf = new Shelf<Map<string, StoredCredentials>>(() => new Map());
