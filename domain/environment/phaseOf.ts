import type { ApiState, EnvironmentPhase } from '../model/environment';

/**
 * The phase of an environment by what became of its classic APIs; what an API offers beside, on the platform, plays no part.
 * `unknown` wherever an answer that is still open could make it another phase. A denial comes from something that is there,
 * but nothing except denials proves nothing.
 */
export function phaseOf(classic: readonly ApiState[]): EnvironmentPhase {
  const has = (state: ApiState): boolean => classic.includes(state);
  if (has('gone')) {
    if (has('available') || has('denied')) return 'new';
    return has('unknown') ? 'unknown' : 'latest';
  }
  return has('available') && !has('unknown') ? 'hybrid' : 'unknown';
}

/** The phase in one sentence. */
export const phaseWords: Readonly<Record<EnvironmentPhase, string>> = {
  hybrid: 'Classic and latest Dynatrace stand side by side: none of the classic APIs asked for is gone.',
  new: 'A newer environment: some classic APIs are gone, and what this app needs of them it does by their successors.',
  latest: 'Latest Dynatrace alone: the classic Environment API is gone, with entity ids and the making of API tokens.',
  unknown: 'Not known: too few of the classic APIs answered to say how much of classic Dynatrace is here.',
};
