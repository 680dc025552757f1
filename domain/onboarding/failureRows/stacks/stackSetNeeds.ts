import type { Found, KnownFailure } from '../../failureWords/knownFailure';
import { bare } from '../../failureWords/bare';
import { accountIn } from './stackSetAccount';

/** What StackSets need before they can work: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-prereqs.html */
export const stackSetNeeds: readonly KnownFailure[] = [
  {
    code: 'stack-set-trusted-access',
    words:
      /(?:enable|activate) (?:trusted|organizations?) access|organizations access|trusted access .{0,60}not (?:enabled|activated)/i,
    explain: ({ again }) => ({
      cause:
        'Trusted access between StackSets and the AWS organization is not activated, which a service-managed stack set needs.',
      fix: `In the management account, once: aws cloudformation activate-organizations-access (or the banner on the StackSets page of the console). Then ${again}.`,
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
    // https://docs.aws.amazon.com/controltower/latest/userguide/enroll-account.html
    code: 'stack-set-execution-role',
    only: ({ reason }) =>
      /\bAWSControlTowerExecution\b/.test(reason) && /should have|unable to assume|sts:AssumeRole/i.test(reason),
    explain: (found) => ({
      cause: `The role AWSControlTowerExecution is missing in ${accountIn(found)} or does not trust AWS Control Tower, which makes it when it enrols an account. The management account never has it, by design.`,
      fix: `If it is the management account, leave it out of the stack set (deploy there as a plain stack). Any other account is enrolled, or enrolled again, in AWS Control Tower, which makes the role; then run the operation again.`,
      whose: 'operator',
    }),
  },
  {
    code: 'stack-set-execution-role',
    words:
      /should have .{1,200} role with trust relationship to role|should have .{1,200}execution.{0,20} role|StackSetRole is unable to assume/i,
    only: ({ reason }) => !/stacksets-exec-|\bAWSControlTowerExecution\b/.test(reason),
    explain: (found) => ({
      cause: `The execution role ${roleIn(found)} of self-managed StackSets is missing in ${accountIn(found)}, or does not trust the administrator account.`,
      fix: `Whoever administers ${accountIn(found)} makes it from AWS's template AWSCloudFormationStackSetExecutionRole.yml with the id of the administrator account; then run the operation again. Service-managed stack sets (deploy --stackset) need no such role.`,
      whose: 'operator',
    }),
  },
  {
    code: 'stack-set-execution-role',
    // The administrator's role calls the one in the account.
    only: ({ reason }) =>
      /assumed-role\/\S*(?:StackSetAdministration|StackSetAdmin)\w*\/\S* .{0,40}sts:AssumeRole\b/i.test(reason),
    explain: (found) => {
      const [, account = 'that account', role = 'for StackSets'] =
        /on resource: arn:aws[\w-]*:iam::(\d{12}):role\/([\w+=,.@/-]{1,200})/.exec(found.reason) ?? [];
      return {
        cause: `The role ${role} is missing in account ${account}, or does not trust the administration role of StackSets that calls it.`,
        fix: `Whoever administers account ${account} makes it from AWS's template AWSCloudFormationStackSetExecutionRole.yml with the id of the administrator account; the administration role needs sts:AssumeRole on it. Then run the operation again. Service-managed stack sets (deploy --stackset) need no such role.`,
        whose: 'operator',
      };
    },
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
    // API reference of DeregisterDelegatedAdministrator.
    code: 'delegated-not',
    words: /not a registered delegated admin/i,
    errors: /^AccountNotRegistered(?:Exception)?$/,
    explain: () => ({
      cause: 'The account is no delegated administrator of that service, so there is nothing to take back from it.',
      fix: 'Check the account id and the service: aws organizations list-delegated-administrators --service-principal member.org.stacksets.cloudformation.amazonaws.com.',
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
      /(?:must|only|either|sign in|not|isn't|unless|as) .{0,60}delegated admin|must be the (?:organization's )?management account|management account or (?:a )?delegated|not (?:a )?(?:the )?(?:master|management) account|member must be the master/i,
    explain: () => ({
      cause:
        'Service-managed stack sets are made only by the management account of the organization or by a delegated administrator of StackSets; these credentials are of neither.',
      fix: 'Sign in to one of them; as a delegated administrator add --delegated. To register one: aws organizations register-delegated-administrator --service-principal member.org.stacksets.cloudformation.amazonaws.com --account-id ACCOUNT.',
      whose: 'operator',
    }),
  },
];

function roleIn({ reason }: Found): string {
  return bare(/(?:should have|assume the) '?([\w+=,.@-]{1,64})'? role/.exec(reason)?.[1] ?? 'for StackSets');
}
