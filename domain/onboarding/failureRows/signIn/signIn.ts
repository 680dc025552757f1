import type { KnownFailure } from '../../failureWords/knownFailure';
import { federationFailures } from './federation';
import { sessionFailures } from './session';
import { surroundingFailures } from './surroundings';

/** Credentials, region and account, before any permission counts. */
export const signInFailures: readonly KnownFailure[] = [
  ...sessionFailures,
  ...federationFailures,
  ...surroundingFailures,
];
