import { awsSays } from '../failureWords/awsSays';
import { roleNamed } from '../failureWords/denialParts';
import type { KnownFailure } from '../failureWords/knownFailure';

/** What a service may not do with the role that it was given; whoever deploys may have the permission. */
export const roleDenials: readonly KnownFailure[] = [
  {
    // What Firehose writes into its error log: https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
    code: 'denied-to-role',
    words:
      /access was denied when calling ([\w ]{1,40})\.|ensure (?:that )?(?:the|your)\b[^.]{0,60}\brole\b[^.]{0,80}\b(?:can|allows?|has|have|is allowed)\b|ensure (?:that )?the (?:access|trust) policy\b.{0,60}\ballows/i,
    explain: ({ said }) => ({
      cause: `The role with which the service works may not call ${said(1) || 'what it needs'}. Whoever deploys may; that does not help.`,
      fix: 'Look at the role of the delivery stream (aws firehose describe-delivery-stream --delivery-stream-name NAME names it) and add what it lacks; a key policy or a policy on the bucket, stream or secret may keep it out, too.',
      whose: 'operator',
    }),
  },
  {
    code: 'denied-to-role',
    words:
      /\b(?:execution|delivery|service|provided|specified|the|your) role\b.{0,80}(?:does not have|lacks) (?:the )?(?:required |sufficient )?permissions? to (?:call|perform|invoke) ([\w:]{2,60}(?: on [A-Z]\w{1,30})?)/i,
    explain: ({ said, it, again }) => ({
      cause: `The role with which ${it} works may not call ${said(1)}. Whoever deploys may; that does not help.`,
      fix: `Add it to the policy of that role; then ${again}.`,
      whose: 'operator',
    }),
  },
  {
    code: 'denied-to-role',
    words: /Service Principal: ([\w.•-]{2,80}) is not authorized to perform/,
    explain: ({ said, action, again }) => ({
      cause: `The role with which ${said(1)} works lacks the permission ${action ?? 'it needs'}. Whoever deploys may have it; that does not help.`,
      fix: `Add ${action ?? 'it'} to the policy of that role; then ${again}.`,
      whose: 'operator',
    }),
  },
  {
    // Not whoever deploys: a service that works with a role it was given.
    code: 'denied-to-role',
    words:
      /(?:^|[.:] |\b(?:AWS|Amazon) )(?:Kinesis |Data )?(Firehose|CloudWatch(?: Logs)?|Kinesis|Lambda|EventBridge|SNS) is not authorized to perform|\b(?:the|your|provided|execution|delivery|specified) (?:IAM |service )?role\b.{0,200}(?:is not authorized to perform|does not have (?:the )?(?:required |sufficient )?permissions? (?:to|for))/i,
    only: ({ action, reason }) => action !== null && !/User: /.test(reason),
    explain: ({ said, action, forIt, again, reason }) => ({
      cause: `The role with which ${said(1) || 'the service'} works lacks the permission ${action ?? 'it needs'}${forIt}. Whoever deploys may have it; that does not help.`,
      fix: `Add ${action ?? 'it'} to the policy of that role${roleNamed(reason)}; then ${again}. The roles of this tool's templates have what they need: if it is one of them, a boundary or a policy of the organization takes it away.`,
      whose: 'operator',
    }),
  },
  {
    code: 'denied-to-role',
    words:
      /\b(?:execution|delivery|service|provided|specified|given|destination|the|your) (?:IAM )?role\b.{0,120}\b(?:does not have|doesn't have|lacks|has no|is missing|without|has insufficient|must have|needs?|requires?)\b.{0,40}\b(?:permissions?|access|privileges?)\b/i,
    only: ({ action, reason }) => action === null && !/User: /.test(reason),
    explain: ({ it, reason, again }) => ({
      cause: `The role that is given for ${it} lacks a permission. Whoever deploys may have it; that does not help. AWS said: “${awsSays(reason)}”`,
      fix: `Add what AWS names to the policy of that role${roleNamed(reason)}; then ${again}. The roles of this tool's templates have what they need: if it is one of them, a boundary or a policy of the organization takes it away.`,
      whose: 'operator',
    }),
  },
];
