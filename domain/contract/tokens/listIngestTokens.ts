import * as z from 'zod/mini';
import { parsePayload } from '../parsePayload';

export type ListIngestTokensPayload = Record<string, never>;

/** A token that can ingest and nothing else, as far as Dynatrace tells of it. Never its secret. */
export interface IngestToken {
  /** Prefix and public part. */
  id: string;
  name: string;
  scopes: string[];
  enabled: boolean;
  createdAt: string | null;
  /** Null: it does not expire. */
  expiresAt: string | null;
  /** Null: never used, as far as Dynatrace knows. */
  lastUsedAt: string | null;
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
