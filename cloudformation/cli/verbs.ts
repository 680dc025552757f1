import { deployVerb } from './flags/deployVerb';
import { linkVerb } from './flags/linkVerb';
import { policyVerb } from './flags/policyVerb';
import { publishVerb } from './flags/publishVerb';
import { watchVerb } from './flags/watchVerb';
import type { Verb } from './verb';

/** Every verb, in the order of `--help`. */
export const verbs: readonly Verb[] = [publishVerb, linkVerb, policyVerb, deployVerb, watchVerb];
