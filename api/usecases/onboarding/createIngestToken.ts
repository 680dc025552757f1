import {
  scopesOfPurpose,
  type CreateIngestTokenPayload,
  type CreateIngestTokenValue,
} from '../../../domain/contract/createIngestToken';
import type { ApiTokens } from '../../platform/apiTokens';

const dayMs = 86_400_000;

/** Makes a token that may ingest and nothing else. It is in the answer once, and kept nowhere. */
export const createIngestToken =
  ({ apiTokens, now }: { apiTokens: ApiTokens; now: () => number }) =>
  async ({ name, purpose, expiresInDays }: CreateIngestTokenPayload): Promise<CreateIngestTokenValue> => {
    const expiresAt = expiresInDays === undefined ? null : new Date(now() + expiresInDays * dayMs).toISOString();
    const { id, token } = await apiTokens.create(name, scopesOfPurpose[purpose], expiresAt);
    return { id, token, expiresAt };
  };
