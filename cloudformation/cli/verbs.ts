import { deployVerb } from './flags/deployVerb';
import { diagnoseVerb } from './flags/diagnoseVerb';
import { linkVerb } from './flags/linkVerb';
import { policyVerb } from './flags/policyVerb';
import { publishVerb } from './flags/publishVerb';
import { removeVerb } from './flags/removeVerb';
import { replayVerb } from './flags/replayVerb';
import { watchVerb } from './flags/watchVerb';
import type { Verb } from './verb';

/** Every verb, in the order of `--help`. */
export const verbs: readonly Verb[] = [
  publishVerb,
  linkVerb,
  policyVerb,
  deployVerb,
  watchVerb,
  diagnoseVerb,
  replayVerb,
  removeVerb,
];
