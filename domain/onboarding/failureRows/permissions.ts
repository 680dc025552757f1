import { tagActions } from '../failureWords/actions';
import { awsSays } from '../failureWords/awsSays';
import { callIn } from '../failureWords/apiCalls';
import {
  bareDenial,
  callerIn,
  eventSource,
  holder,
  isAcrossAccounts,
  isBare,
  onWhat,
  ownerOf,
  publicPolicy,
  readerOf,
} from '../failureWords/denialParts';
import type { KnownFailure } from '../failureWords/knownFailure';
import { denials, missingAction } from './denials';
import { roleDenials } from './roleDenials';

const policyHint = 'npm run aws -- policy prints the whole policy that a deployer needs.';

/** Two steps need no `then` between them, one does. */
const then = (again: string): string => (again.includes(' and ') ? again : `then ${again}`);

const tagAction = /(?<![\w:])[A-Za-z0-9-]{2,40}:(?:Tag\w+|Untag\w+|PutBucketTagging|PutObjectTagging|AddTags\w*)/;

const missing: readonly KnownFailure[] = [
  {
    code: 'denied-tagging',
    words:
      /tagging operation|Unauthorized tagging|with Tags\. An additional permission|perform:? [\w-]+:(?:Tag|Untag|PutBucketTagging|AddTags)\w*|permissions? to (?:add|put|set) tags/i,
    errors: /^UnauthorizedTaggingOperation$/,
    explain: ({ event, reason, it, again }) => {
      const wanted =
        tagAction.exec(reason)?.[0].replace(/^[^:]+/, (service) => service.toLowerCase()) ??
        tagActions[event.type ?? ''];
      return {
        cause: `Whoever deploys may create ${it}, but not tag it${wanted ? `: ${wanted} is missing` : ''}. CloudFormation tags all that it creates.`,
        fix: `Add ${wanted ?? 'the tag permissions of the service'} to the policy of whoever deploys, ${then(again)}. ${policyHint}`,
        whose: 'operator',
      };
    },
  },
  {
    // https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html, BypassPolicyLockoutSafetyCheck
    code: 'key-policy-lockout',
    words: /key policy will not allow you to (?:update|change) the key policy/i,
    explain: ({ it, again }) => ({
      cause: `AWS refuses the key policy of ${it}: it would shut out whoever deploys from ever changing it again.`,
      fix: `The key policy must allow kms:PutKeyPolicy to the account (its root) or to the role that deploys, which is the service role where the stack has one; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'denied-kms',
    words:
      /\bkms:\w+|\b\w*KMS_\w+|\bService: (?:AWS)?KMS[;,].{0,80}(?:AccessDenied|Disabled|NotFound|InvalidState)|access to KMS|KMS (?:service )?key|\bCMK\b|customer master key|key policy|master key .{0,40}(?:disabled|not found|does not exist)|is (?:disabled|pending (?:deletion|import))/i,
    errors:
      /^(?!KMSInternal|KMSRequest).*kms|^(?:(?:En|De)cryptionFailure|KeyUnavailableException|DisabledException|InvalidKeyUsageException)$/i,
    only: ({ reason }) =>
      !/creating KMS (?:key|alias)|kms:(?:Create(?:Key|Alias)|(?:Unt|T)agResource)\b/i.test(reason) &&
      /kms|\bcmk\b|master key|key polic|encryption key|cryptionFailure|KeyUnavailable/i.test(reason),
    explain: ({ it, action }) => ({
      cause: `The KMS key cannot be used for ${it}${action?.startsWith('kms:') ? `: ${action} is not allowed` : ''}. It may not exist in this region, be disabled, or its key policy may not let the service in.`,
      fix: 'The key (KmsKeyArn) must be symmetric, enabled and in the region of the stack; its key policy must allow the service, whoever deploys and the role that reads what is encrypted with it kms:CreateGrant, kms:GenerateDataKey and kms:Decrypt, and logs.REGION.amazonaws.com where log groups are encrypted. What it is: aws kms describe-key --key-id KEY.',
      whose: 'operator',
    }),
  },
  {
    code: 'denied-secret',
    words: /secretsmanager:(?:GetSecretValue|DescribeSecret|GetResourcePolicy)/,
    explain: ({ it, reason }) => ({
      cause: `The secret with the token may not be read${/secret/.test(it) ? readerOf(reason) : `, which ${it} needs`}.`,
      fix: /no identity-based policy allows/.test(reason)
        ? 'Whoever AWS names has no policy that allows it: add secretsmanager:GetSecretValue on the secret, and kms:Decrypt where the secret has a key of its own. The delivery role has both in the unedited template.'
        : 'The stack allows its delivery role to read the secret. If it still fails, a resource policy on the secret or its KMS key keeps the role out: allow it there, or use a secret in the same account.',
      whose: 'operator',
    }),
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
    code: 'role-other-account',
    words: /cross.account pass ?role/i,
    explain: ({ it, again }) => ({
      cause: `The role that is given for ${it} belongs to another account; a role can be handed to a service of its own account only.`,
      fix: `Use a role of this account; the templates of this tool make theirs themselves. Then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'denied-pass-role',
    words: /perform:? iam:PassRole|iam:PassRole|not authorized to pass (?:the )?role|pass(?:ing)? (?:the )?role/i,
    explain: ({ forIt, again }) => ({
      cause: `Whoever deploys lacks the permission iam:PassRole${forIt}: a role is made for the service but may not be handed to it.`,
      fix: `Add iam:PassRole on the roles of the stack to the policy of whoever deploys (or of the service role of the stack), ${then(again)}. ${policyHint}`,
      whose: 'operator',
    }),
  },
  {
    code: 'denied-resource-policy',
    words: /no resource-based policy allows/i,
    explain: ({ it, action, again }) => ({
      cause: `The policy on the resource itself does not allow ${action ?? 'the action'}, which ${it} needs.`,
      fix: `Its owner must allow it in that policy (of a bucket, a topic or a secret, perhaps in another account); then ${again}.`,
      whose: 'operator',
    }),
  },
  {
    // A call into another account needs the permission on both sides: IAM user guide, "Cross-account policy evaluation logic".
    code: 'denied-resource-policy',
    words: /not authorized to perform/i,
    only: ({ reason }) =>
      isAcrossAccounts(reason) && !/no identity-based policy|explicit deny|:role\//i.test(onWhat(reason)),
    explain: ({ action, reason, again }) => ({
      cause: `${action ?? 'The action'} goes to something in another account (${ownerOf(reason)}), whose policy does not let the caller's account in, or the caller may not call it.`,
      fix: `Whoever owns it in account ${ownerOf(reason)} must allow the caller in the policy on it; and the caller needs ${action ?? 'the action'} in its own policy. Then ${again}.`,
      whose: 'operator',
    }),
  },
  ...roleDenials,
  {
    code: 'denied-action',
    words:
      /not authorized to perform|access ?denied|do(?:es)? not have (?:the )?(?:required )?permissions?|permission denied|not have access|no identity-based policy allows|is not permitted to/i,
    errors: /^(?:AccessDenied(?:Exception)?|UnauthorizedOperation|AuthorizationError|NotAuthorized)$/,
    only: ({ action }) => action !== null,
    explain: (found) => ({
      cause: isBare(found.reason) ? bareDenial(found) : missingAction(found),
      fix: isBare(found.reason)
        ? `${publicPolicy(found)}${publicPolicy(found) === '' ? 'Add' : 'add'} ${found.action ?? 'it'} to the policy of whoever deploys (or of the service role of the stack), ${then(found.again)}. If it is there already, a service control policy or a boundary denies it; CloudTrail names it. ${policyHint}`
        : `Add ${found.action ?? 'it'} to the policy of ${holder(found)}, ${then(found.again)}. ${policyHint}${callerIn(found)}`,
      whose: 'operator',
    }),
  },
];

const unnamed: readonly KnownFailure[] = [
  {
    code: 'denied',
    rank: 'vague',
    // What stands behind a custom resource may be an answer of another system.
    only: ({ sentence, errors }) =>
      !/from (?:your )?custom resource/i.test(sentence) || errors.some((error) => /^AccessDenied/.test(error)),
    words:
      /not authorized to|access ?denied|do(?:es)? not have (?:the )?(?:required )?permissions?|permission denied|\bForbidden\b|is not permitted to/i,
    errors: /^(?:AccessDenied(?:Exception)?|UnauthorizedOperation|AuthorizationError|NotAuthorized|Forbidden)$/,
    explain: ({ it, event, reason, sentence, service }) => {
      const call = callIn(reason);
      const wanted =
        call === null ? `EventSource,AttributeValue=${eventSource(service)}` : `EventName,AttributeValue=${call}`;
      return {
        cause:
          !/den(?:ied|y)|authori[sz]|permi|forbidden|not allowed/i.test(sentence) && awsSays(reason) !== ''
            ? `AWS refused a call for ${it} as not allowed. It said: “${awsSays(reason)}”`
            : call === null
              ? `AWS denied an action on ${it} without saying which.`
              : `AWS denied the call ${call} without saying by which policy.`,
        fix: `Look for the denied call in CloudTrail${event.at ? ` at ${event.at}` : ''}; it names the action and who called: aws cloudtrail lookup-events --lookup-attributes AttributeKey=${wanted}. Compare with what is needed: ${policyHint}`,
        whose: 'operator',
      };
    },
  },
];

/** What may not be done, and by whose policy. */
export const permissionFailures: readonly KnownFailure[] = [...denials, ...missing, ...unnamed];
