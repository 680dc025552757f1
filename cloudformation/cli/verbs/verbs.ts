import { completionVerb } from './completionVerb';
import { costVerb } from './costVerb';
import { deployVerb } from './deployVerb';
import { diagnoseVerb } from './diagnoseVerb';
import { doctorVerb } from './doctorVerb';
import { linkVerb } from './linkVerb';
import { policyVerb } from './policyVerb';
import { publishVerb } from './publishVerb';
import { removeVerb } from './removeVerb';
import { replayVerb } from './replayVerb';
import { rotateTokenVerb } from './rotateTokenVerb';
import { statusVerb } from './statusVerb';
import { watchVerb } from './watchVerb';
import type { Verb } from '../verb/verb';

/** Every verb, in the order of `--help`. */
export const verbs: readonly Verb[] = [
  publishVerb,
  linkVerb,
  policyVerb,
  deployVerb,
  watchVerb,
  diagnoseVerb,
  statusVerb,
  doctorVerb,
  rotateTokenVerb,
  costVerb,
  replayVerb,
  removeVerb,
  completionVerb,
];
