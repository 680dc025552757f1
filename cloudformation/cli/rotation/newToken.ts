import { Failure } from '../../../domain/failure';
import { platformTokenProblem } from '../../../domain/onboarding/secrets/platformToken';
import { tokenDoubt, tokenProblem } from '../../../domain/onboarding/secrets/tokenProblem';
import type { Run } from '../verb/verb';

export interface TokenSource {
  tokenEnv?: string;
  tokenStdin?: true;
}

/**
 * The new token: from the variable that was named, from standard input, or typed unseen.
 * @throws Failure `InvalidInput` that repeats nothing of it
 */
export async function newToken(
  { tokenEnv, tokenStdin }: TokenSource,
  carries: 'metrics' | 'logs',
  { parts, host }: Run,
): Promise<string> {
  if (tokenEnv !== undefined && tokenStdin)
    throw refused('--token-env and --token-stdin were both given', 'Give one of the two.');
  const given = tokenStdin
    ? await parts.files.read('-')
    : tokenEnv === undefined
      ? await host.askSecret(`New Dynatrace token with the scope ${carries}.ingest (not shown):`)
      : (parts.env[tokenEnv] ?? '');
  const token = given.trim();
  if (token === '')
    throw refused(
      'none was given',
      'Type it when asked, pipe it in with --token-stdin, or name a variable with --token-env.',
    );
  const problem = tokenProblem(token);
  if (problem?.code === 'platform-token') {
    const platform = platformTokenProblem(token);
    if (platform.code !== 'not-checkable') throw refused(platform.message, platform.fix);
    host.warn(platform.message);
    return token;
  }
  const found = problem ?? tokenDoubt(token);
  // Unlike when a stack is made, a token works already: one that is likely wrong must not take its place.
  if (found) throw refused(found.message, `${found.fix} Nothing was changed.`);
  return token;
}

const refused = (message: string, hint: string) =>
  new Failure({ code: 'InvalidInput', message: `token: ${message}`, whose: 'user', hint });
