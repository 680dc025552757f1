import type { KnownFailure } from '../../failureWords/knownFailure';
import { awsSays } from '../../failureWords/awsSays';
import { bare } from '../../failureWords/bare';
import { accountIn } from './stackSetAccount';
import { stackSetNeeds } from './stackSetNeeds';

/** What goes wrong with stack sets: what they need, whom they are for, what is in them. */
export const stackSetFailures: readonly KnownFailure[] = [
  ...stackSetNeeds,
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
      /\bInvalid (?:OrganizationalUnitIds?|organizational ?unit)|(?:organizational ?unit|\bOUs?\b|deployment target|\bparent or root|\broot (?:id|with)).{0,160}(?:not found|does(?:n't| not) exist|is(?: not)? (?:in)?valid|are invalid|cannot be found)/i,
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
