import { partitionOf } from '../places/regions';
import { shellQuote } from './shellQuote';

/**
 * Shell commands that put a new token into a secret that exists; Firehose reads it within ten minutes. The token is typed unseen and
 * goes through a pipe, as with `secretCommand`. The stack's own secret is found by the logical id of its resource.
 * @throws Failure `InvalidInput` for an unknown region
 */
export function putTokenCommand(region: string, stackName: string): string {
  partitionOf(region);
  const place = `--region ${shellQuote(region)}`;
  const find = [
    'aws cloudformation describe-stacks',
    `${place} --stack-name ${shellQuote(stackName)}`,
    `--query "Stacks[0].Parameters[?ParameterKey=='DynatraceTokenSecretArn'].ParameterValue" --output text`,
  ].join(' ');
  const own = [
    'aws cloudformation describe-stack-resources',
    `${place} --stack-name ${shellQuote(stackName)}`,
    `--query "StackResources[?ResourceType=='AWS::SecretsManager::Secret'].PhysicalResourceId" --output text`,
  ].join(' ');
  const put = `aws secretsmanager put-secret-value ${place} --secret-id "$SECRET" --secret-string file:///dev/stdin`;
  return [
    `SECRET=$(${find}); [ -n "$SECRET" ] || SECRET=$(${own})`,
    `printf 'New Dynatrace token (not shown): '; read -rs DYNATRACE_TOKEN; echo`,
    `printf '{"api_key":"%s"}' "$DYNATRACE_TOKEN" | ${put}; unset DYNATRACE_TOKEN`,
  ].join('\n');
}
