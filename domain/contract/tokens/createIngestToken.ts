import * as z from 'zod';
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

export const purposeSchema: z.ZodType<TokenPurpose> = z.enum(['metrics', 'logs']);

const schema: z.ZodType<CreateIngestTokenPayload> = z.object({
  name: z.string().trim().min(1, 'must not be empty').max(100, 'must be at most 100 characters'),
  purpose: purposeSchema,
  expiresInDays: z.number().int().min(1, 'must be at least 1 day').max(3650, 'must be at most 3650 days').optional(),
});

export const parseCreateIngestToken = (input: unknown): CreateIngestTokenPayload => parsePayload(schema, input);
