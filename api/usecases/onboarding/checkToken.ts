import type { CheckTokenPayload, CheckTokenValue } from '../../../domain/contract/checkToken';
import { scopesOfPurpose } from '../../../domain/contract/createIngestToken';
import { tokenDoubt, tokenProblem, type TokenProblem } from '../../../domain/onboarding/secrets/tokenProblem';
import type { ApiTokens, TokenFacts } from '../../platform/apiTokens';

/**
 * Whether Firehose could use this token: `valid` says it exists, is enabled and has not expired; scopes come separately. What
 * is wrong with it is said without a part of it. A text that cannot be an API token is not sent anywhere.
 */
export const checkToken =
  ({ apiTokens, now }: { apiTokens: ApiTokens; now: () => number }) =>
  async ({ token, purpose }: CheckTokenPayload): Promise<CheckTokenValue> => {
    const needed = scopesOfPurpose[purpose];
    const notValid = { valid: false, scopes: [], missingScopes: [...needed], expiresAt: null };
    const problem = tokenProblem(token);
    if (problem) return { ...notValid, problem };
    const facts = await apiTokens.lookup(token);
    if (facts === null) return { ...notValid, problem: tokenDoubt(token) ?? unknown };
    const { enabled, scopes, expiresAt } = facts;
    const expired = expiresAt !== null && Date.parse(expiresAt) <= now();
    const missingScopes = needed.filter((scope) => !scopes.includes(scope));
    return {
      ...{ valid: enabled && !expired, scopes, missingScopes, expiresAt },
      problem: problemOf(facts, expired, missingScopes),
    };
  };

const unknown: TokenProblem = {
  code: 'unknown',
  message: 'This environment does not know the token: it was deleted, or belongs to another environment.',
  fix: 'Check that it was made in this environment; otherwise create a new one here.',
};

function problemOf(
  { enabled, expiresAt }: TokenFacts,
  expired: boolean,
  missingScopes: readonly string[],
): TokenProblem | null {
  if (expired)
    return {
      code: 'expired',
      message: `The token expired on ${expiresAt?.slice(0, 10)}.`,
      fix: 'Create a new one, and put it into the secret that the stack reads.',
    };
  if (!enabled)
    return {
      code: 'disabled',
      message: 'The token is switched off.',
      fix: 'Switch it on in Dynatrace under Access tokens, or create a new one.',
    };
  if (missingScopes.length === 0) return null;
  return {
    code: 'missing-scope',
    message: `The token lacks the scope ${missingScopes.join(', ')}.`,
    fix: 'Add the scope to it in Dynatrace under Access tokens, or create a new one here.',
  };
}
