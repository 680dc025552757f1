import * as z from 'zod/mini';
import { parsePayload } from '../parsePayload';

export type TokenPurpose = 'metrics' | 'logs';

/** API token scope that Firehose needs for each purpose. */
export const scopesOfPurpose: Record<TokenPurpose, string[]> = { metrics: ['metrics.ingest'], logs: ['logs.ingest'] };

export interface CreateIngestTokenPayload {
  name: string;
  purpose: TokenPurpose;
  /** Days; without it the token does not expire. */
  expiresInDays?: number;
}

/** The token is shown once and stored nowhere. */
export interface CreateIngestTokenValue {
  id: string;
  token: string;
  expiresAt: string | null;
}

export const purposeSchema: z.ZodMiniType<TokenPurpose> = z.enum(['metrics', 'logs']);

const schema: z.ZodMiniType<CreateIngestTokenPayload> = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'must not be empty'), z.maxLength(100, 'must be at most 100 characters')),
  purpose: purposeSchema,
  expiresInDays: z.optional(
    z.int().check(z.minimum(1, 'must be at least 1 day'), z.maximum(3650, 'must be at most 3650 days')),
  ),
});

export const parseCreateIngestToken = (input: unknown): CreateIngestTokenPayload => parsePayload(schema, input);
