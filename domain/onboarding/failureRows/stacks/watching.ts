import { stackIn } from '../../failureWords/stackNamed';
import type { FailedEvent, KnownFailure } from '../../failureWords/knownFailure';

/** Who only looks at a stack: the CDK, the waiters of the AWS CLI and SDKs, and the calls that they make. */
const looks =
  /\b(?:while |when |error )?(?:monitoring|polling|watching|tailing|waiting for)\b.{0,40}\b(?:stacks?|stack ?set|deployment|events)\b|\b[Ww]aiter \W{0,3}?(?:Stack\w+|[\w•]+) ?\W{0,3}(?:failed|error)|when calling the Describe(?:Stack\w*|Events)\b|operation error CloudFormation: Describe(?:Stack\w*|Events)\b|\bDescribeStack(?:s|Events|Resources?|SetOperation)\b/;

const why: readonly (readonly [code: string, shape: RegExp, told: string, first: string])[] = [
  [
    'throttled',
    /throttl|rate exceeded|too ?many ?requests|request ?limit ?exceeded/i,
    'AWS throttled its calls, since the account made too many at once',
    '',
  ],
  [
    'sign-in-expired',
    /(?<!Signature )expired|security token .{0,60}invalid|InvalidClientTokenId|UnrecognizedClient|Token ?refresh|session .{0,40}(?:no longer|not) valid/i,
    'its sign-in expired meanwhile',
    'Sign in again (aws sso login, or new credentials). ',
  ],
  [
    'wait-ended',
    /max(?:imum)?[ _]?(?:number of )?(?:attempts|wait time|retries) ?(?:was |has been )?(?:exceeded|reached)|exceeded max(?:imum)? (?:wait time|attempts)|wait(?:ed)? too long/i,
    'it waited no longer',
    '',
  ],
  [
    'unreachable',
    /timed? ?out|ETIMEDOUT|ECONNRESET|ENOTFOUND|EAI_AGAIN|socket hang up|connection (?:was |has been )?(?:reset|closed|aborted)|could not connect/i,
    'its connection to AWS was lost',
    '',
  ],
];

/** Words of an end that the stack itself came to, or of something that a resource said. */
const ofStackItself =
  /\b(?:CREATE|DELETE|UPDATE|ROLLBACK)_(?:FAILED|COMPLETE)\b|terminal failure state|Resource handler returned|HandlerErrorCode|ChangeSet|change set/;

/** An error of whoever watched: it says nothing of the stack, which goes on by itself. */
export const watchFailures: readonly KnownFailure[] = why.map(([code, shape, told, first]) => ({
  code,
  rank: 'coded',
  only: ({ event, reason }) =>
    event.isLoose === true &&
    (looks.test(reason) || event.stackStatus?.endsWith('_IN_PROGRESS') === true) &&
    shape.test(reason) &&
    !ofStackItself.test(reason),
  explain: ({ event, reason }) => {
    const stack = stackIn(reason) ?? deploying.exec(reason)?.[1];
    return {
      cause: `${isWatching(event, reason) ? 'Only the watching failed' : 'Only a look at the stack failed, no change of it'}: ${told}. That says nothing of the stack${stack === undefined ? '' : ` ${stack}`}, ${isWatching(event, reason) ? 'which goes on without whoever watches, or is done' : 'where a deployment that had begun goes on by itself; one that had not begun did nothing'}.`,
      fix: `${first}Look at it first, after some minutes: npm run aws -- watch --stack ${stack ?? 'STACK'} (or aws cloudformation describe-stacks --stack-name ${stack ?? 'STACK'}). Deploy again only if it failed.`,
      whose: 'user',
    };
  },
}));

/** Whether somebody waited for a stack that was under way; a deployment begins with a look at it, too. */
const isWatching = (event: FailedEvent, reason: string): boolean =>
  event.stackStatus?.endsWith('_IN_PROGRESS') === true ||
  /\b(?:monitoring|polling|watching|tailing|waiting)\b|\b[Ww]aiter\b|DescribeStackEvents|DescribeEvents|SetOperation/.test(
    reason,
  ) ||
  deploying.test(reason);

/** The CDK names the stack in front. */
const deploying = /\b([A-Za-z][A-Za-z0-9-]{0,127}): (?:deploying|creating CloudFormation changeset)/;
