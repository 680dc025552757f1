import { actionIn, callerOf, deniedTo } from '../failureWords/actions';
import { boundaryAdvice, keeping } from '../failureWords/denialAdvice';
import { policyIn } from '../failureWords/denialParts';
import { capital } from '../failureWords/inWords';
import { madeBy } from '../failureWords/managedRoles';
import type { Found, KnownFailure } from '../failureWords/knownFailure';

/** The action in words, for sentences that need one. */
const what = ({ action }: Found) => action ?? 'the action';

/**
 * Denials that no permission of the deployer lifts, as IAM words them:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const denials: readonly KnownFailure[] = [
  {
    code: 'denied-encoded',
    words: /encoded authorization failure message/i,
    // Newer messages say it in plain words as well.
    only: ({ action }) => action === null,
    explain: ({ forIt }) => ({
      cause: `AWS denied an action${forIt} and says which only in encoded form.`,
      fix: 'Decode it, which needs sts:DecodeAuthorizationMessage: aws sts decode-authorization-message --encoded-message MESSAGE. It names the action, the resource and the policy.',
      whose: 'operator',
    }),
  },
  {
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
    code: 'public-policy-blocked',
    words:
      /public (?:policies|access|ACLs?).{0,60}(?:blocked|prevented|not allowed)|BlockPublic(?:Policy|Acls)|must not use a resource policy that grants public access|resource policy .{0,40}\bpublic access\b/i,
    errors: /^PublicPolicy(?:Exception)?$/,
    explain: ({ it, again, reason }) => ({
      cause:
        /\bsecret|PublicPolicy/i.test(reason) && !/bucket|\bs3\b/i.test(reason)
          ? 'AWS refuses the resource policy: it would let everybody read the secret. No permission lifts that.'
          : `S3 Block Public Access refuses what is asked for ${it}: it would make the bucket public. No permission lifts that.`,
      fix: `Make the policy or the ACL not public (no "Principal": "*" without a condition); the buckets and secrets of this tool's templates are private. Only whoever wants a public bucket takes the block away, on the bucket and on the account. Then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'denied-scp',
    words: /service control polic/i,
    explain: (found) => ({
      cause: `A service control policy of the organization${policyIn(found.reason)} does not allow ${what(found)}${found.forIt}. No policy inside the account can lift it.`,
      fix: `Ask whoever administers the AWS organization to allow it for this account and region, or to say what the policy demands (often mandatory tags, a permissions boundary or certain regions). Then ${found.again}.${keeping(found)}`,
      whose: 'operator',
    }),
  },
  {
    code: 'denied-rcp',
    words: /resource control polic/i,
    explain: (found) => ({
      cause: `A resource control policy of the organization${policyIn(found.reason)} does not allow ${what(found)} on ${found.it}.`,
      fix: `Ask whoever administers the AWS organization; no policy inside the account can lift it.${keeping(found)}`,
      whose: 'operator',
    }),
  },
  {
    code: 'denied-boundary',
    words:
      /permissions? boundary (?:allows|does not|doesn't)|(?:explicit deny in|by|exceeds?) (?:an?|the|its) permissions? boundary/i,
    explain: (found) => ({
      cause: `A permissions boundary does not allow ${what(found)}${found.forIt}: that of ${callerOf(found.reason)}.`,
      fix: `${boundaryAdvice(found)}${keeping(found)}`,
      whose: 'operator',
    }),
  },
  {
    code: 'denied-session',
    words: /session polic/i,
    explain: (found) => ({
      cause: `The session policy of ${deniedTo(found.reason).replace(/,$/, '')} does not allow ${what(found)}${found.forIt}: the sign-in itself was narrowed, whatever the role may do.`,
      fix: `Sign in without the session policy, or have whoever issues the session (a pipeline, a portal, a broker) include ${what(found)}; then ${found.again}.`,
      whose: 'operator',
    }),
  },
  {
    code: 'denied-endpoint',
    words: /VPC endpoint polic/i,
    explain: (found) => ({
      cause: `The policy of a VPC endpoint does not allow ${what(found)}${found.forIt}: the call left through a private network that forbids it.`,
      fix: `Ask whoever administers the network to allow it in the endpoint's policy, or deploy from elsewhere; then ${found.again}.`,
      whose: 'operator',
    }),
  },
  {
    code: 'role-not-assumable',
    words:
      /role trust policy|not authorized to perform:? sts:AssumeRole\b|not authorized to perform:? AssumeRole on role|could not assume role|\bIAM Role \S+ cannot be assumed|could not be used to assume|unable to assume (?:the )?(?:deploy|file|lookup|image|execution|provided) role/i,
    explain: ({ reason }) => ({
      cause: /perform:? AssumeRole on role/.test(reason)
        ? `One role may not assume another${roleIn(reason)}.`
        : `The role that the command signs in with may not be assumed by whoever runs it${roleIn(reason)}.`,
      fix: 'Its trust policy must name the caller, and the caller needs sts:AssumeRole on it. Who the caller is: aws sts get-caller-identity.',
      whose: 'operator',
    }),
  },
  {
    code: 'denied-explicit',
    words: /explicit deny|explicitly den(?:y|ied)/i,
    explain: (found) => ({
      cause: `${found.action ?? 'An action'} on ${found.it} is denied explicitly${by(found.reason)}. A deny wins over every permission.`,
      fix: `Ask whoever administers the AWS account to take this action out of the deny.${/^iam:(?:CreateRole|PutRolePolicy|AttachRolePolicy)$/.test(found.action ?? '') ? ' Often roles may be made only with a certain permissions boundary: then give its ARN in the parameter PermissionsBoundaryArn.' : ''}`,
      whose: 'operator',
    }),
  },
];

function by(reason: string): string {
  const kind = /explicit deny in\s+(?:an?|the)\s+(identity-based|resource-based)/i.exec(reason)?.[1];
  return kind ? ` (${kind.toLowerCase()} policy)` : '';
}

/** ` (arn:…)` when the message names the role. */
function roleIn(reason: string): string {
  const arn = /on (?:resource|role):?\s+(arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512})/.exec(reason)?.[1];
  return arn ? ` (${arn.replace(/[.,]+$/, '')})` : '';
}

export function missingAction(found: Found): string {
  const action = actionIn(found.reason) ?? 'what it needs';
  const made = madeBy(found.reason);
  return made === ''
    ? `${capital(deniedTo(found.reason))} lacks the permission ${action}${found.forIt}.`
    : `${capital(callerOf(found.reason)).replace(/, with which StackSets deploys$/, '')}${made} was denied ${action}${found.forIt}.`;
}
