import type { KnownFailure } from '../../failureWords/knownFailure';
import { demandOf } from './hookDemands';

/** Rules of the organization that look at every resource. Their messages may say anything, so they are known by what stands around. */
export const hookFailures: readonly KnownFailure[] = [
  {
    code: 'hook',
    rank: 'quoting',
    words:
      /hooks?(?:\(s\))?(?:\/validation)? (?:has |have )?failed|failed hooks?|hook (?:failures?|invocation|evaluation)|\bhook\b.{0,60}\bfail|Guard (?:rules?|Hook)|proactive control/i,
    errors: /^(?:HookFailure|NonCompliant|HookNonCompliant)$/,
    // Git, npm, Helm and auto scaling groups have hooks, too.
    only: ({ reason, errors }) =>
      !errors.includes('HookResultNotFoundException') &&
      !/EarlyValidation::|lifecycle ?hook|web ?hook|(?:pre|post)-\w+ hook|\b(?:git|husky|helm|npm|serverless) hook/i.test(
        reason,
      ),
    explain: ({ it, event, reason, again }) => {
      const named = /fail(?:ed|ures?)[^[]{0,40}\[([^\]]{1,400})\]/i.exec(reason)?.[1];
      const message = messageIn(reason);
      const hook = `A CloudFormation hook of your organization${named ? ` (${named})` : ''}`;
      return message !== undefined && broken.test(message)
        ? {
            cause: `${hook} failed itself while it looked at ${it}: “${message}” The resource may be right.`,
            fix: `Its owner has to mend it: the role it runs with, its function or its rules (aws cloudformation describe-events --stack-name STACK shows it). Then ${again}.`,
            whose: 'operator',
          }
        : {
            cause: `${hook} rejected ${it}${message ? `: “${message}”` : ''}.`,
            fix: `${demandOf(message ?? named ?? '', event.type, again, message === undefined)}${message === undefined ? ' What it demands stands in the events beside the hook (aws cloudformation describe-events --stack-name STACK); otherwise its owner knows.' : ''}`,
            whose: 'operator',
          };
    },
  },
  {
    code: 'tag-policy',
    words: /tag polic(?:y|ies)/i,
    errors: /^TagPolicyViolation(?:Exception)?$/,
    explain: ({ it, reason, again }) => {
      const key = /tag key:?\s*'?([\w .:/=+@-]{1,128}?)'?(?:[.,;)"]|$)/i.exec(reason)?.[1];
      return {
        cause: `A tag policy of the organization refuses a tag of ${it}${key ? ` (key ${key})` : ''}.`,
        fix: `Give the tag a value that the policy allows, or leave it out; ask whoever administers the AWS organization. Then ${again}.`,
        whose: 'operator',
      };
    },
  },
];

/** What the hook says of itself; undefined where it only failed. */
const messageIn = (reason: string): string | undefined =>
  /with message:?\s*"?(?:Hook failed with message:\s*)?(.{1,300}?)"?(?: \(RequestToken.*)?$/i
    .exec(reason)?.[1]
    ?.replace(/\.$/, '');

/** A hook that could not do its work; what it finds of a resource is worded otherwise. */
const broken =
  /\b(?:cannot|could not|unable to|failed to|not authorized to) (?:be )?assumed?\b|\binternal (?:failure|error)\b|\btimed? ?out\b|rate exceeded|throttl|not authorized to perform|access ?denied|invalid cloudformation template format|\bhook (?:handler|invocation) (?:failed|error)|unexpected error|function (?:was )?not found/i;
