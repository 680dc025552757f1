import type { PolicyDocument } from './deployerPolicy';
import { shellQuote } from '../commands/shellQuote';

const query = "EvaluationResults[?EvalDecision!='allowed'].[EvalActionName,EvalResourceName,EvalDecision]";

/**
 * `aws iam simulate-principal-policy` commands, one per statement, that list what the principal may not do yet; an empty answer means
 * that nothing is missing. It looks at the principal's own policies, boundary and SCPs included, not at policies of resources.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 * @param principalArn of a user, group or role; null leaves a shell variable in its place
 */
export function simulateCommands({ Statement }: PolicyDocument, principalArn: string | null): string[] {
  const principal =
    principalArn === null ? '"${DEPLOYER_ARN:?ARN of the user or role that deploys}"' : shellQuote(principalArn);
  return Statement.map(({ Action, Resource, Condition }) => {
    const context = Object.values(Condition ?? {}).flatMap((keys) =>
      Object.entries(keys).map(
        ([key, value]) =>
          `ContextKeyName=${key},ContextKeyValues=${value},ContextKeyType=${key === 'kms:GrantIsForAWSResource' ? 'boolean' : 'string'}`,
      ),
    );
    return [
      'aws iam simulate-principal-policy',
      `--policy-source-arn ${principal}`,
      `--action-names ${Action.join(' ')}`,
      // A wildcard would be simulated as the text that it is; any name that fits the pattern does.
      `--resource-arns ${Resource.map((arn) => shellQuote(arn === '*' ? '*' : arn.replaceAll(':*:', ':123456789012:').replaceAll('*', 'example'))).join(' ')}`,
      ...(context.length > 0 ? [`--context-entries ${context.map(shellQuote).join(' ')}`] : []),
      `--query ${shellQuote(query)} --output text`,
    ].join(' \\\n  ');
  });
}
