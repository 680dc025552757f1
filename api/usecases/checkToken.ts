import type { CheckTokenPayload, CheckTokenValue } from '../../domain/contract/checkToken';
import { scopesOfPurpose } from '../../domain/contract/createIngestToken';
import type { ApiTokens } from '../platform/apiTokens';

/** Whether Firehose could use this token: `valid` says it exists, is enabled and has not expired; scopes come separately. */
export const checkToken =
  ({ apiTokens, now }: { apiTokens: ApiTokens; now: () => number }) =>
  async ({ token, purpose }: CheckTokenPayload): Promise<CheckTokenValue> => {
    const facts = await apiTokens.lookup(token);
    const needed = scopesOfPurpose[purpose];
    if (facts === null) return { valid: false, scopes: [], missingScopes: [...needed], expiresAt: null };
    const { enabled, scopes, expiresAt } = facts;
    const expired = expiresAt !== null && Date.parse(expiresAt) <= now();
    const missingScopes = needed.filter((scope) => !scopes.includes(scope));
    return { valid: enabled && !expired, scopes, missingScopes, expiresAt };
  };
