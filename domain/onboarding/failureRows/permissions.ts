import { callerOf, deniedTo, tagActions } from '../failureWords/actions';
import { capital } from '../failureWords/inWords';
import {
  bareDenial,
  holder,
  isAcrossAccounts,
  isBare,
  onResource,
  onWhat,
  ownerOf,
  publicPolicy,
  readerOf,
} from '../failureWords/denialParts';
import { policyHint, then } from '../failureWords/denialAdvice';
import type { KnownFailure } from '../failureWords/knownFailure';
import { changeOfManaged } from '../failureWords/managedRoles';
import { denials, missingAction } from './denials';
import { alarmTopic } from '../failureWords/alarmTopic';
import { keyFailures } from './keys';
import { roleDenials } from './roleDenials';
import { unnamedDenials } from './unnamedDenials';

const tagAction = /(?<![\w:])[A-Za-z0-9-]{2,40}:(?:Tag\w+|Untag\w+|PutBucketTagging|PutObjectTagging|AddTags\w*)/;

const missing: readonly KnownFailure[] = [
  {
    code: 'denied-tagging',
    words:
      /tagging operation|Unauthorized tagging|with Tags\b|perform:? [\w-]+:(?:Tag|Untag|PutBucketTagging|AddTags)\w*|permissions? to (?:add|put|set) tags/i,
    errors: /^UnauthorizedTaggingOperation$/,
    explain: ({ event, reason, it, again }) => {
      const wanted =
        tagAction.exec(reason)?.[0].replace(/^[^:]+/, (service) => service.toLowerCase()) ??
        tagActions[event.type ?? ''] ??
        (/\blog ?group/i.test(reason) ? 'logs:TagResource' : undefined);
      return {
        cause: `${capital(deniedTo(reason))} may create ${it}, but not tag it${wanted ? `: ${wanted} is missing` : ''}. CloudFormation tags all that it creates.`,
        fix:
          changeOfManaged({ reason, again }, wanted ?? 'the tag permissions of the service') ??
          `Add ${wanted ?? 'the tag permissions of the service'} to the policy of ${callerOf(reason)}, ${then(again)}. ${policyHint}`,
        whose: 'operator',
      };
    },
  },
  ...keyFailures,
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
    explain: ({ forIt, again, reason }) => ({
      cause: `${capital(deniedTo(reason))} lacks the permission iam:PassRole${forIt}: a role is made for the service but may not be handed to it.`,
      fix:
        changeOfManaged({ reason, again }, 'iam:PassRole') ??
        `Add iam:PassRole on the roles of the stack to the policy of ${callerOf(reason) === 'whoever deploys' ? 'whoever deploys (or of the service role of the stack)' : callerOf(reason)}, ${then(again)}. ${policyHint}`,
      whose: 'operator',
    }),
  },
  {
    code: 'denied-resource-policy',
    words:
      /fail(?:ed|ure)? (?:to|while) (?:execut|publish|perform)\w* .{0,40}action\b|CloudWatch Alarms? (?:is not authorized|does not have authorization)/i,
    only: ({ reason }) => /sns:/i.test(reason) && /authori[sz]|permission|KMS|key/i.test(reason),
    explain: ({ reason }) => alarmTopic(reason),
  },
  {
    code: 'denied-resource-policy',
    words: /no resource-based policy allows/i,
    explain: ({ it, action, again, reason }) => ({
      cause: `The policy on the resource itself${ownerOf(reason) === '' ? '' : ` (account ${ownerOf(reason)})`} does not allow ${action ?? 'the action'}, which ${it} needs.`,
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
        : (changeOfManaged(found, found.action ?? 'it') ??
          `Add ${found.action ?? 'it'}${onResource(found.reason)} to the policy of ${holder(found)}, ${then(found.again)}. ${policyHint}`),
      whose: 'operator',
    }),
  },
];

/** What may not be done, and by whose policy. */
export const permissionFailures: readonly KnownFailure[] = [...denials, ...missing, ...unnamedDenials];
