import {
  scopesOfPurpose,
  type CreateIngestTokenPayload,
  type CreateIngestTokenValue,
} from '../../../domain/contract/tokens/createIngestToken';
import { Failure } from '../../../domain/failure';
import { platformTokenWords } from '../../../domain/onboarding/secrets/platformToken';
import type { ApiTokens } from '../../platform/apiTokens';

const dayMs = 86_400_000;

/**
 * Makes a token that may ingest and nothing else. It is in the answer once, and kept nowhere.
 * @throws Failure `NotSupported` where API tokens are made no more; it says which other one to make, and where
 */
export const createIngestToken =
  ({ apiTokens, now }: { apiTokens: Pick<ApiTokens, 'create'>; now: () => number }) =>
  async ({ name, purpose, expiresInDays }: CreateIngestTokenPayload): Promise<CreateIngestTokenValue> => {
    const expiresAt = expiresInDays === undefined ? null : new Date(now() + expiresInDays * dayMs).toISOString();
    try {
      const { id, token } = await apiTokens.create(name, scopesOfPurpose[purpose], expiresAt);
      return { id, token, expiresAt };
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'NotSupported') throw error;
      const message = 'Could not create the token: API tokens can no longer be made in this environment';
      const hint = `${platformTokenWords.make(purpose)} ${platformTokenWords.doubt}`;
      throw new Failure({ code: 'NotSupported', message, whose: 'user', hint }, error);
    }
  };
