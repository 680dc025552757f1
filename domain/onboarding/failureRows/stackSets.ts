import type { Found, KnownFailure } from '../failureWords/knownFailure';
import { awsSays } from '../failureWords/awsSays';
import { bare } from '../failureWords/bare';

const accountIn = ({ event, reason }: Found): string => {
  // Where the results tell the account, it stands in front of the whole sentence.
  if (event.account !== undefined) return 'the account';
  const account = /\baccount (?:id )?'?(\d{12})/i.exec(reason)?.[1];
  return account === undefined ? 'that account' : `account ${account}`;
};

/** What StackSets need before they can work: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-prereqs.html */
export const stackSetFailures: readonly KnownFailure[] = [
  {
    code: 'stack-set-trusted-access',
    words:
      /(?:enable|activate) (?:trusted|organizations?) access|organizations access|trusted access .{0,60}not (?:enabled|activated)/i,
    explain: () => ({
      cause:
        'Trusted access between StackSets and the AWS organization is not activated, which a service-managed stack set needs.',
      fix: 'In the management account, once: aws cloudformation activate-organizations-access (or the banner on the StackSets page of the console). Then deploy again.',
      whose: 'operator',
    }),
  },
  {
    code: 'stack-set-service-trust',
    only: ({ reason }) =>
      (/stacksets-exec-|AWSServiceRoleForCloudFormationStackSets/.test(reason) && /should have/i.test(reason)) ||
      /^DEFAULT_ROLE_CREATION_ERROR$/.test(reason),
    explain: (found) => ({
      cause: `The role with which StackSets works in ${accountIn(found)} (stacksets-exec-…) is missing or does not trust the service-linked role of StackSets: trusted access is not active, was renewed, somebody removed the role, or the account is suspended.`,
      fix: 'In the management account deactivate and activate trusted access again (aws cloudformation deactivate-organizations-access, then activate-organizations-access), which makes the role anew; check that no SCP forbids it and that the account belongs to the organization. Then run the operation again.',
      whose: 'operator',
    }),
  },
  {
    code: 'stack-set-execution-role',
    words:
      /should have .{1,200} role with trust relationship to role|should have .{1,200}execution.{0,20} role|StackSetRole is unable to assume/i,
    explain: (found) => ({
      cause: `The execution role ${roleIn(found)} of self-managed StackSets is missing in ${accountIn(found)}, or does not trust the administrator account.`,
      fix: `Whoever administers ${accountIn(found)} makes it from AWS's template AWSCloudFormationStackSetExecutionRole.yml with the id of the administrator account; then run the operation again. Service-managed stack sets (deploy --stackset) need no such role.`,
      whose: 'operator',
    }),
  },
  {
    code: 'stack-set-administration-role',
    words: /should have .{1,200} role with trust relationship to cloudformation service/i,
    explain: (found) => ({
      cause: `The role ${roleIn(found)} of self-managed StackSets is missing in the administrator account (${accountIn(found)}), or does not trust CloudFormation.`,
      fix: "Whoever administers it makes the role from AWS's template AWSCloudFormationStackSetAdministrationRole.yml. Or use a service-managed stack set (deploy --stackset), which needs no such role.",
      whose: 'operator',
    }),
  },
  {
    code: 'no-organization',
    words: /account (?:isn't|is not) a member of an organization|not (?:in|part of) an? (?:AWS )?organization\b/i,
    errors: /^AWSOrganizationsNotInUse(?:Exception)?$/,
    explain: () => ({
      cause: 'The account belongs to no AWS organization, which a service-managed stack set needs.',
      fix: 'Sign in to the management account of the organization, or deploy to single accounts: npm run aws -- deploy without --stackset.',
      whose: 'user',
    }),
  },
  {
    code: 'delegated-already',
    words: /already (?:a|registered as a?) ?delegated admin/i,
    errors: /^AccountAlreadyRegistered(?:Exception)?$/,
    explain: ({ again }) => ({
      cause: 'The account is a delegated administrator already: nothing has to be registered.',
      fix: `Sign in to that account, add --delegated, and ${again}.`,
      whose: 'user',
    }),
  },
  {
    // Said where the call was made with CallAs=DELEGATED_ADMIN: https://github.com/hashicorp/terraform-provider-aws/pull/37069
    code: 'stack-set-not-delegated',
    words: /account used is not a delegated admin/i,
    explain: ({ again }) => ({
      cause:
        'The stack set was called as a delegated administrator (CallAs DELEGATED_ADMIN), but the account is none, or the caller may not look it up (organizations:ListDelegatedAdministrators).',
      fix: `In the management account leave --delegated (CallAs) out. Elsewhere register the account: aws organizations register-delegated-administrator --service-principal member.org.stacksets.cloudformation.amazonaws.com --account-id ACCOUNT; and allow the caller organizations:ListDelegatedAdministrators. Then ${again}.`,
      whose: 'operator',
    }),
  },
  {
    code: 'stack-set-not-delegated',
    words:
      /delegated admin|must be the (?:organization's )?management account|management account or (?:a )?delegated|not (?:a )?(?:the )?(?:master|management) account|member must be the master/i,
    explain: () => ({
      cause:
        'Service-managed stack sets are made only by the management account of the organization or by a delegated administrator of StackSets; these credentials are of neither.',
      fix: 'Sign in to one of them; as a delegated administrator add --delegated. To register one: aws organizations register-delegated-administrator --service-principal member.org.stacksets.cloudformation.amazonaws.com --account-id ACCOUNT.',
      whose: 'operator',
    }),
  },
  {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeploymentTargets.html
    code: 'stack-set-targets',
    words:
      /(?:SERVICE_MANAGED|SELF_MANAGED|service.managed|self.managed)\b.{0,60}\bcan (?:only|not|never)\b|\bcan only have OrganizationalUnit as target|permission model is (?:SERVICE|SELF)_MANAGED|\bpermission ?model\b.{0,60}(?:not support|cannot|only|must)|\bAccountFilterType\b.{0,80}\b(?:must|should|required|cannot|invalid)|(?:DeploymentTargets|OrganizationalUnitIds?|Accounts)\b.{0,60}\b(?:cannot|must|should|can't|can not) (?:not )?be (?:specified|given|used|provided|empty|both)/i,
    explain: ({ reason, again }) => ({
      cause: `The stack set was given targets that its kind does not take. AWS said: “${awsSays(reason)}”`,
      fix: `A service-managed stack set takes organizational units (--ous; single accounts only as a filter inside them, with the option that needs AccountFilterType), a self-managed one takes account ids. Correct the targets, or make the stack set of the other kind; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'stack-set-unit-unknown',
    words:
      /(?:organizational ?unit|\bOUs?\b|deployment target|\bparent or root|\broot (?:id|with)).{0,160}(?:not found|does(?:n't| not) exist|is(?: not)? (?:in)?valid|are invalid|cannot be found)/i,
    errors: /^(?:OrganizationalUnitNotFound(?:Exception)?|ParentNotFound(?:Exception)?|TargetNotFoundException)$/,
    explain: () => ({
      cause: 'One of the organizational units does not exist in this organization.',
      fix: 'Look at their ids: aws organizations list-organizational-units-for-parent --parent-id r-…; give them with --ous.',
      whose: 'user',
    }),
  },
  {
    code: 'stack-set-account-suspended',
    words: /account.{0,60}(?:suspended|closed)|suspended account|SKIPPED_SUSPENDED_ACCOUNT/i,
    explain: () => ({
      cause: 'The account is suspended or closed, so StackSets skipped it.',
      fix: 'If it is meant to be closed, take it out of the set: aws cloudformation delete-stack-instances --stack-set-name NAME --deployment-targets … --regions … --retain-stacks. Otherwise AWS Support reinstates it.',
      whose: 'operator',
    }),
  },
  {
    code: 'stack-set-inoperable',
    words: /^INOPERABLE$/,
    explain: () => ({
      cause: 'A stack of the set could not be deleted before, so StackSets leaves it out of every update (INOPERABLE).',
      fix: 'Take it out of the set but keep it (aws cloudformation delete-stack-instances … --retain-stacks), delete the stack in its account by hand, then add the account again.',
      whose: 'operator',
    }),
  },
  {
    code: 'stack-set-gate',
    words: /account ?gate(?!result)/i,
    explain: (found) => ({
      cause: `The account gate of ${accountIn(found)}, a Lambda function of your organization, did not let the stack in.`,
      fix: 'Ask its owner; it is called AWSCloudFormationStackSetAccountGate.',
      whose: 'operator',
    }),
  },
  {
    code: 'stack-set-not-found',
    words:
      /stack ?set (\S+)?.{0,20}not found|could not find (?:the )?stack ?set (\S+)?|stack ?set .{0,160}does not exist/i,
    errors: /^StackSetNotFound(?:Exception)?$/,
    explain: ({ said }) => ({
      cause: `There is no stack set${bare(said(1)) === '' ? ' of this name' : ` ${bare(said(1))}`} here: it lives in one account and region only.`,
      fix: 'Check the name and the region of the stack set, and whether you are its administrator (--delegated): aws cloudformation list-stack-sets.',
      whose: 'user',
    }),
  },
  {
    code: 'stack-set-instance-not-found',
    words: /stack ?(?:set )?instance.{0,160}(?:not found|does not exist|couldn't find)/i,
    errors: /^StackInstanceNotFound(?:Exception)?$/,
    explain: () => ({
      cause: 'The stack set has no instance in that account and region.',
      fix: 'Which it has: aws cloudformation list-stack-instances --stack-set-name NAME.',
      whose: 'user',
    }),
  },
  {
    code: 'stack-set-not-empty',
    words: /stack ?set is not empty|stack ?set .{0,160}(?:contains|has) .{0,20}instances/i,
    errors: /^StackSetNotEmpty(?:Exception)?$/,
    explain: () => ({
      cause: 'The stack set still has stacks in accounts, so it cannot be deleted.',
      fix: 'Delete its instances first: aws cloudformation delete-stack-instances --stack-set-name NAME --deployment-targets … --regions … --no-retain-stacks.',
      whose: 'user',
    }),
  },
];

function roleIn({ reason }: Found): string {
  return bare(/(?:should have|assume the) '?([\w+=,.@-]{1,64})'? role/.exec(reason)?.[1] ?? 'for StackSets');
}
