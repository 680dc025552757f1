import type { Explanation, Found } from '../failureWords/knownFailure';

/** One thing that stops a task of ECS: by which words it is known, why, and whose move it is. */
export interface TaskKind {
  code: string;
  /** Words of ECS, of its agent or of what the agent asked, names included. */
  said: RegExp;
  explain: (found: Found) => Explanation;
}

/** A kind that always says the same. */
export const always = (
  code: string,
  said: RegExp,
  cause: string,
  fix: string,
  whose: Explanation['whose'],
): TaskKind => ({ code, said, explain: () => ({ cause, fix, whose }) });
