import type { Found } from './knownFailure';

/** A role that a service or a tool made and keeps: what it is, and how its permissions are changed, which is not by editing it. */
interface ManagedRole {
  name: RegExp;
  /** In the middle of a sentence, behind the name of the role. */
  what: string;
  /** @param again how to go on, without a full stop */
  change: (missing: string, again: string, role: string) => string;
}

const whoDenies = (missing: string): string =>
  `look for a service control policy of the organization or a permissions boundary that does not allow ${missing}`;

const managed: readonly ManagedRole[] = [
  {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-enable-trusted-access.html
    name: /^stacksets-exec-/,
    what: 'which StackSets made with AdministratorAccess and keeps itself, so that it lacks nothing by its own policy',
    change: (missing, again) =>
      `Do not edit the role. It may be only minutes old and not known everywhere in AWS yet: ${again}. If it fails the same way twice, ${whoDenies(missing)}; an administrator of the organization changes that.`,
  },
  {
    // https://docs.aws.amazon.com/controltower/latest/userguide/roles-how.html
    name: /^(?:AWSControlTowerExecution|AWSAFTExecution|aws-controltower-\w+|OrganizationAccountAccessRole)$/,
    what: 'which AWS Control Tower or AWS Organizations made with AdministratorAccess, so that it lacks nothing by its own policy',
    change: (missing, again) =>
      `Do not edit the role: ${whoDenies(missing)} (of a new account: wait some minutes first). An administrator of the organization changes that; then ${again}.`,
  },
  {
    // https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html
    name: /^AWSReservedSSO_/,
    what: 'which IAM Identity Center made of a permission set and keeps itself',
    change: (missing, again, role) =>
      `The role cannot be edited: whoever administers IAM Identity Center adds ${missing} to the permission set${permissionSet(role)} and provisions it to the account again (a service control policy may deny it, too); sign in anew, then ${again}.`,
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html
    name: /^AWSServiceRoleFor/,
    what: 'a service-linked role, whose policy AWS alone writes',
    change: (missing, again) =>
      `A service-linked role cannot be changed, and service control policies do not touch it: allow ${missing} in the policy of the thing itself (of a KMS key the key policy, of a bucket, topic or secret its resource policy), or wait some minutes if the role is new; then ${again}.`,
  },
  {
    // https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html
    name: /^cdk-[a-z0-9]{1,10}-(?:cfn-exec|deploy|file-publishing|image-publishing|lookup)-role-/,
    what: 'which cdk bootstrap made',
    change: (missing, again, role) =>
      /-cfn-exec-/.test(role)
        ? `Do not edit the role by hand, the next bootstrap takes it back: whoever bootstrapped the account runs cdk bootstrap --cloudformation-execution-policies with policies that allow ${missing} (without the option it has AdministratorAccess; then a service control policy or a boundary denies it). Then ${again}.`
        : `Do not edit the role by hand, the next bootstrap takes it back: bootstrap the account and region again with the current CDK (cdk bootstrap aws://ACCOUNT/REGION), which gives the role what the CDK needs; if ${missing} is still denied, ${whoDenies(missing)}. Then ${again}.`,
  },
];

/** ` PowerUser`, of `AWSReservedSSO_PowerUser_0123456789abcdef`. */
const permissionSet = (role: string): string => {
  const name = /^AWSReservedSSO_(.{1,64})_[0-9a-f]{16}$/.exec(role)?.[1];
  return name === undefined ? '' : ` ${name}`;
};

/** The role that called, as AWS names it; empty where the message names none. */
const roleOf = (reason: string): string =>
  /assumed-role\/(?:[\w+=,.@-]+\/)*?([\w+=,.@-]{1,64})\/[^\s/]+ /.exec(reason)?.[1] ??
  /assumed-role\/([^/\s]{1,64})/.exec(reason)?.[1] ??
  '';

const managedOf = (reason: string): ManagedRole | undefined => managed.find(({ name }) => name.test(roleOf(reason)));

/** `, which IAM Identity Center made …,` behind a role that nobody edits by hand; empty for all others. */
export function madeBy(reason: string): string {
  const role = managedOf(reason);
  return role === undefined ? '' : `, ${role.what},`;
}

/** What to do where a role that a service or a tool keeps lacks something; null for roles whose policy people write. @param missing the action */
export function changeOfManaged({ reason, again }: Pick<Found, 'reason' | 'again'>, missing: string): string | null {
  if (/User: arn:aws[\w-]*:iam::\d{12}:root\b/.test(reason))
    return `The root user may do everything that no policy of the organization or of the thing itself denies: ${whoDenies(missing)}, or a deny in the policy of the thing; an administrator of the organization changes that. Deploy with a role, not as root; then ${again}.`;
  return managedOf(reason)?.change(missing, again, roleOf(reason)) ?? null;
}
