import { resolveStack, type ResolvedStack } from '../resolvedStack';
import { aPastedToken, aSecretArn, choicesOf, type Given } from '../stackInputs';
import type { Check } from './check';
import { forbidden, neededPermissions, type Need } from './neededPermissions';
import { policiesOf, simulate } from './simulate';

interface Statement {
  Action: string | string[];
  Resource: string | string[];
}

/** The role may do what it needs to its own, and not to a neighbour's. */
async function aboutNeed(stack: ResolvedStack, role: string, { neighbour, ...own }: Need): Promise<string[]> {
  const [allowed, denied] = await Promise.all([
    simulate(stack, role, own),
    simulate(stack, role, { ...own, resource: neighbour }),
  ]);
  return [
    ...(allowed === 'Allowed' ? [] : [`${role} may not ${own.action} on ${own.resource}: ${allowed}`]),
    ...(denied === 'ImplicitlyDenied' ? [] : [`${role} may ${own.action} on ${neighbour}: ${denied}`]),
  ];
}

/** Every action that is granted exists and is needed; the simulator refuses an invented one. */
async function aboutGrants(stack: ResolvedStack, role: string, needs: readonly Need[]): Promise<string[]> {
  const statements = policiesOf(stack, role).flatMap(({ policy }) => policy.Statement as unknown as Statement[]);
  const actions = [...new Set(statements.flatMap(({ Action }) => Action))];
  const answers = await Promise.all(
    actions.map(async (action) => ({ action, answer: await simulate(stack, role, { action, resource: 'arn:aws:x' }) })),
  );
  const invented = answers.filter(({ answer }) => answer === 'error: invalid.action');
  return [
    ...invented.map(({ action }) => `${role} is allowed ${action}, which does not exist`),
    ...actions
      .filter((action) => !needs.some((need) => need.action === action))
      .map((action) => `${role} is allowed ${action}, which it does not need`),
  ];
}

async function aboutStack(stack: ResolvedStack, needed: Record<string, Need[]>, given: Given): Promise<string[]> {
  const perRole = Object.entries(needed).flatMap(([role, needs]) => [
    ...needs.map((need) => aboutNeed(stack, role, need)),
    aboutGrants(stack, role, needs),
  ]);
  const beyond = forbidden(stack, given).map(async (question) => {
    const answer = await simulate(stack, 'DeliveryRole', question);
    return answer === 'ImplicitlyDenied' ? [] : [`DeliveryRole may ${JSON.stringify(question)}: ${answer}`];
  });
  return (await Promise.all([...perRole, ...beyond])).flat();
}

/** All roles of a template against IAM's own evaluation, with the token pasted and in a secret, with a KMS key and without. */
export const permissionFindings: Check = async (template, kind) => {
  const [plain = {}, withKey = {}] = choicesOf[kind];
  const givens = [
    { ...aPastedToken, ...plain },
    { ...aSecretArn(), ...withKey },
  ];
  const all = givens.map((given) => {
    const stack = resolveStack(template, given);
    return aboutStack(stack, neededPermissions(kind, stack, given), given);
  });
  return [...new Set((await Promise.all(all)).flat())];
};
