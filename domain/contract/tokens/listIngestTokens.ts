import * as z from 'zod/mini';
import { parsePayload } from '../parsePayload';

export type ListIngestTokensPayload = Record<string, never>;

/** What Dynatrace tells of a token in a list. Never its secret. */
export interface ListedToken {
  /** Prefix and public part. */
  id: string;
  name: string;
  scopes: string[];
  enabled: boolean;
  /** ISO 8601; null where it is not told. */
  createdAt: string | null;
  /** Null: it does not expire. */
  expiresAt: string | null;
  /** Null: never used, as far as Dynatrace knows. */
  lastUsedAt: string | null;
}

/** A token that can ingest and nothing else. */
export interface IngestToken extends ListedToken {
  /** Named as this app names what it makes, see `ingestTokenName`. */
  isOurs: boolean;
}

export interface ListIngestTokensValue {
  asOf: string;
  /** Those of this app first, then those that expire first. */
  tokens: IngestToken[];
}

export const parseListIngestTokens = (input: unknown): ListIngestTokensPayload =>
  parsePayload<ListIngestTokensPayload>(
    z.pipe(
      z.object({}),
      z.transform(() => ({})),
    ),
    input ?? {},
  );
