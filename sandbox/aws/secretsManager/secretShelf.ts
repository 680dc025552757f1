import { Shelf } from '../../world/world';

/** Secrets of Secrets Manager by ARN: the secret string that is current. */
export const secretShelf = new Shelf<Map<string, string>>(() => new Map());

export interface SecretHistory {
  created: number;
  /** Of the current version. */
  changed: number;
  versionId: string;
  /** When DeleteSecret was called; null for one that can be read. */
  deleted: number | null;
  /** The version before the current one; null for a secret that was never changed. */
  previous: { versionId: string; value: string } | null;
}

/** When the secrets changed, by ARN. One that was put on its shelf by a seed gets its history when it is first asked for. */
export const secretHistoryShelf = new Shelf<Map<string, SecretHistory>>(() => new Map());
