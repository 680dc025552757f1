import { callerOf } from './actions';
import { stackOf } from './inWords';
import type { Found } from './knownFailure';

/** Where the whole of it stands. */
export const policyHint = 'npm run aws -- policy prints the whole policy that a deployer needs.';

/** Two steps need no `then` between them, one does. */
export const then = (again: string): string => (again.includes(' and ') ? again : `then ${again}`);

/** Actions that a boundary may allow under the condition iam:PermissionsBoundary: IAM's service authorization reference. */
const ofRoles =
  /^iam:(?:CreateRole|PutRolePolicy|AttachRolePolicy|DetachRolePolicy|DeleteRolePolicy|PutRolePermissionsBoundary)$/;

/**
 * What to do when a permissions boundary does not allow an action: AWS words it alike whether the boundary lacks the action or allows it for
 * roles with a certain boundary only.
 */
export function boundaryAdvice({ action, reason, again }: Found): string {
  const caller = callerOf(reason);
  const [, kind, name] = /^the (role|user) ([\w+=,.@-]+)$/.exec(caller) ?? [];
  const whose =
    name === undefined
      ? 'aws iam get-role --role-name ROLE shows it'
      : `aws iam get-${kind ?? 'role'} --${kind ?? 'role'}-name ${name} names it`;
  const widen = `whoever administers IAM widens the boundary of ${caller}, or another role deploys`;
  return ofRoles.test(action ?? '')
    ? `Read the boundary (${whose}; aws iam get-policy-version shows what it allows). If it allows ${action ?? 'it'} only under the condition iam:PermissionsBoundary: give the ARN that the condition names in the parameter PermissionsBoundaryArn. If it does not allow it at all: ${widen}. Then ${again}.`
    : `The boundary (${whose}) lacks ${action ?? 'the action'}: ${widen}. Then ${again}.`;
}

/** Of a deletion: the stack can go without what may not be deleted. */
export const keeping = ({ event, action }: Found): string =>
  /^DELETE/.test(event.status) && event.logicalId.trim() !== '' && /:Delete/.test(action ?? '')
    ? ` Or let the stack go without it: aws cloudformation delete-stack --stack-name ${stackOf(event)} --retain-resources ${event.logicalId.trim()}; it stays, and is no longer part of any stack.`
    : '';
