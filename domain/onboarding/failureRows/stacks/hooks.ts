import type { KnownFailure } from '../../failureWords/knownFailure';

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
    explain: ({ it, reason }) => {
      const named = /fail(?:ed|ures?)[^[]{0,40}\[([^\]]{1,400})\]/i.exec(reason)?.[1];
      const message = /with message:?\s*"?(.{1,300}?)"?(?: \(RequestToken.*)?$/i.exec(reason)?.[1];
      return {
        cause: `A CloudFormation hook of your organization${named ? ` (${named})` : ''} rejected ${it}${message ? `: “${message.replace(/\.$/, '')}”` : ''}.`,
        fix: 'Ask its owner what it demands; the message of the hook stands in the events (aws cloudformation describe-events --stack-name STACK). Often one of the options helps: KmsKeyArn, PermissionsBoundaryArn, stack tags.',
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
