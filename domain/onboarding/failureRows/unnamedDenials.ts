import { callIn } from '../failureWords/apiCalls';
import { awsSays } from '../failureWords/awsSays';
import { policyHint, then } from '../failureWords/denialAdvice';
import { eventSource } from '../failureWords/denialParts';
import type { KnownFailure } from '../failureWords/knownFailure';
import { neededFor } from '../failureWords/neededActions';

/** Denials that do not say what was denied. */
export const unnamedDenials: readonly KnownFailure[] = [
  {
    code: 'denied',
    rank: 'vague',
    // What stands behind a custom resource may be an answer of another system.
    only: ({ sentence, errors }) =>
      !/from (?:your )?custom resource/i.test(sentence) || errors.some((error) => /^AccessDenied/.test(error)),
    words:
      /not authorized to|access ?denied|do(?:es)? not have (?:the )?(?:required )?permissions?|permission denied|\bForbidden\b|is not permitted to/i,
    errors: /^(?:AccessDenied(?:Exception)?|UnauthorizedOperation|AuthorizationError|NotAuthorized|Forbidden)$/,
    explain: ({ it, again, event, reason, service }) => {
      const call = callIn(reason);
      const needed = call === null ? neededFor(event, service) : null;
      if (needed !== null)
        return {
          cause: `${
            needed.isSure
              ? `Whoever deploys is not allowed to ${needed.doing} ${it}: ${needed.action}. AWS does not say by which policy.`
              : `AWS denied an action on ${it} without saying which, most likely ${needed.action}.`
          }${isTelling(awsSays(reason)) ? ` It said: “${awsSays(reason)}”` : ''}`,
          fix: `Allow ${needed.action} to whoever deploys (or to the service role of the stack), ${then(again)}. If it is allowed already, a service control policy, a boundary or a policy on the thing itself denies it. CloudTrail has the call${event.at ? ` at ${event.at}` : ''}: aws cloudtrail lookup-events --lookup-attributes AttributeKey=${needed.isSure ? `EventName,AttributeValue=${needed.call}` : eventSource(service)}.${needed.call === 'PutBucketPolicy' ? ' Of an edited template: a policy that makes the bucket public is refused by Block Public Access, whatever anybody may do.' : ''} ${policyHint}`,
          whose: 'operator',
        };
      const wanted = call === null ? eventSource(service) : `EventName,AttributeValue=${call}`;
      return {
        cause: `${
          call === null
            ? `AWS denied an action on ${it} without saying which.`
            : `AWS denied the call ${call} without saying by which policy.`
        }${isTelling(awsSays(reason)) ? ` It said: “${awsSays(reason)}”` : ''}`,
        fix: `Look for the denied call in CloudTrail${event.at ? ` at ${event.at}` : ''}; it names the action and who called: aws cloudtrail lookup-events --lookup-attributes AttributeKey=${wanted}. Compare it with what is needed. ${policyHint}`,
        whose: 'operator',
      };
    },
  },
];

/** More than `Access Denied`. */
const isTelling = (said: string): boolean => said.split(/\s+/).length > 4;
