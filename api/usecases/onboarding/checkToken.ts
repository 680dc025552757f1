import type { CheckTokenPayload, CheckTokenValue } from '../../../domain/contract/tokens/checkToken';
import { scopesOfPurpose } from '../../../domain/contract/tokens/createIngestToken';
import type { ApiState } from '../../../domain/model/environment';
import { Failure } from '../../../domain/failure';
import { platformTokenProblem, platformTokenWords } from '../../../domain/onboarding/secrets/platformToken';
import { tokenDoubt, tokenProblem, type TokenProblem } from '../../../domain/onboarding/secrets/tokenProblem';
import type { ApiTokens, TokenFacts } from '../../platform/apiTokens';

export interface CheckTokenParts {
  apiTokens: Pick<ApiTokens, 'lookup'>;
  /** Whether API tokens can still be made here. */
  tokensApi: () => Promise<ApiState>;
  now: () => number;
}

/**
 * Whether Firehose could use this token: `valid` says it exists, is enabled and has not expired; scopes come separately. What
 * is wrong with it is said without a part of it. A text that cannot be an API token is not sent anywhere; nor is a platform
 * token, of which only the form can be told, and only where API tokens are made no more is it worth a try.
 * @throws Failure `NotSupported` for an API token where nobody can be asked about one
 */
export const checkToken =
  ({ apiTokens, tokensApi, now }: CheckTokenParts) =>
  async ({ token, purpose }: CheckTokenPayload): Promise<CheckTokenValue> => {
    const needed = scopesOfPurpose[purpose];
    const notValid = { valid: false, knownBy, scopes: [], missingScopes: [...needed], expiresAt: null };
    const problem = tokenProblem(token);
    if (problem?.code === 'platform-token' && (await tokensApi()) === 'gone') return byForm(token);
    if (problem) return { ...notValid, problem };
    const facts = await lookedUp(apiTokens, token);
    if (facts === null) return { ...notValid, problem: tokenDoubt(token) ?? unknown };
    const { enabled, scopes, expiresAt } = facts;
    const expired = expiresAt !== null && Date.parse(expiresAt) <= now();
    const missingScopes = needed.filter((scope) => !scopes.includes(scope));
    return {
      ...{ valid: enabled && !expired, knownBy, scopes, missingScopes, expiresAt },
      problem: problemOf(facts, expired, missingScopes),
    };
  };

const knownBy = 'dynatrace' as const;

function byForm(token: string): CheckTokenValue {
  const problem = platformTokenProblem(token);
  const valid = problem.code === 'not-checkable';
  return { valid, knownBy: 'form', scopes: [], missingScopes: [], expiresAt: null, problem };
}

async function lookedUp(apiTokens: Pick<ApiTokens, 'lookup'>, token: string): Promise<TokenFacts | null> {
  try {
    return await apiTokens.lookup(token);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'NotSupported') throw error;
    const message = 'Could not check the token: this environment can no longer be asked about API tokens';
    const hint = `If it worked before, it may go on: launch, then look for the heartbeat on Pipelines within ten minutes. ${platformTokenWords.ifNot}`;
    throw new Failure({ code: 'NotSupported', message, whose: 'user', hint }, error);
  }
}

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
