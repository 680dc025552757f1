import { actionIn } from './actions';
import { isOurType } from './apiCalls';
import { serviceName } from './denialParts';
import type { Explanation, FailedEvent, KnownFailure, Rank } from './knownFailure';

/** Services that deploying the templates calls, as messages write them. */
const ourServices =
  /firehose|cloudwatch|\blogs\b|\biam\b|identity ?management|\bs3$|secrets ?manager|kms|sns$|cloudformation|\bsts$|security ?token|organizations|ssm$|\bsso|account/i;

/** Services whose actions the templates or the companion need: `npm run aws -- policy` prints them all. */
const ourActions =
  /^(?:firehose|cloudwatch|logs|iam|s3|secretsmanager|kms|sns|cloudformation|sts|organizations|ssm|sso|account|servicequotas|lambda|tag):/;

const ofDenial = /authori[sz]|den(?:y|ied)|permission|permitted|allow|forbid/i;

/** Ranks whose rows speak of one resource; states, hooks and consequences are the same whatever it is. */
const ofResource: readonly Rank[] = ['coded', 'cause', 'vague', 'structure', 'summary'];

/** Causes that are the same whatever was asked for: who signs in, from where, how often. */
const ofAnything =
  /^(?:sign-in-|no-(?:credentials|region)|region-|clock-|account-|unreachable|answer-not-aws|profile-|credentials-|throttled|aws-failed|role-not-assumable|stack-|busy)/;

/** What in a message belongs to no template of this tool; null when nothing does, or nothing tells. */
function foreignIn({ type }: FailedEvent, reason: string, service: string | null): string | null {
  if (type !== undefined && /::/.test(type)) return isOurType(type) ? null : type;
  const action = actionIn(reason);
  // The name of an export may look like an action.
  if (action !== null && ofDenial.test(reason)) return ourActions.test(action) ? null : action;
  return service === null || ourServices.test(service) || ourActions.test(`${serviceName(service)}:`) ? null : service;
}

/** Says so where a failure is of something that no template of this tool makes: its advice reaches only so far there. */
export function withForeign(
  told: Explanation,
  { code, rank = 'cause' }: Pick<KnownFailure, 'code' | 'rank'>,
  event: FailedEvent,
  { text, service }: { text: string; service: string | null },
): Explanation {
  const foreign = ofResource.includes(rank) && !ofAnything.test(code) ? foreignIn(event, text, service) : null;
  if (foreign === null) return told;
  return {
    cause: `${told.cause.replace('secret with the token', 'secret')} This is not from this tool's templates: they have no ${foreign}.`,
    fix: told.fix.replace(' npm run aws -- policy prints the whole policy that a deployer needs.', ''),
    // What is no template of ours is no defect of ours.
    whose: told.whose === 'us' ? 'user' : told.whose,
  };
}
