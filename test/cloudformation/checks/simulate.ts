import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { ResolvedStack } from '../resolvedStack';
import type { JsonObject } from '../template';

interface NamedPolicy {
  PolicyName: string;
  PolicyDocument: JsonObject;
}

export const policiesOf = (stack: ResolvedStack, role: string) =>
  ((stack.resources[role]?.Policies ?? []) as unknown as NamedPolicy[]).map(({ PolicyName, PolicyDocument }) => ({
    name: PolicyName,
    policy: PolicyDocument,
  }));

export interface Question {
  action: string;
  resource: string;
  /** Condition keys of the request. */
  context?: Record<string, string>;
  resourcePolicy?: JsonObject;
}

/** A key asks its own policy first; this is the usual one, which leaves the matter to the policies of the account. */
const keyPolicy = (accountId: string): JsonObject => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${accountId}:root` }, Action: 'kms:*', Resource: '*' },
  ],
});

/** What AWS would answer the role, per https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
export async function simulate(stack: ResolvedStack, role: string, question: Question): Promise<string> {
  const { action, resource, context = {} } = question;
  const principal = stack.arnOf(role);
  const accountId = principal.split(':')[4] ?? '';
  const resourcePolicy = question.resourcePolicy ?? (action.startsWith('kms:') ? keyPolicy(accountId) : undefined);
  const result = await runSimulation(
    {
      request: { principal, action, resource: { resource, accountId }, contextVariables: context },
      identityPolicies: policiesOf(stack, role),
      ...(resourcePolicy ? { resourcePolicy } : {}),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  return result.resultType === 'error' ? `error: ${result.errors.message}` : result.overallResult;
}
