import { partitionOf } from '../places/regions';
import { shellQuote } from './shellQuote';

/** Shell variable in which `secretCommand` leaves the ARN and in which `deployCommand` looks for it. */
export const secretArnVariable = 'DYNATRACE_SECRET_ARN';

/**
 * Shell commands that ask for the token and store it in AWS Secrets Manager in the shape Firehose reads, `{"api_key":"…"}`
 * (https://docs.aws.amazon.com/firehose/latest/dev/secrets-manager-whats-secret.html). The token is typed unseen and goes through
 * a pipe: it stands neither in the shell history nor in the list of processes. For bash and zsh, AWS CloudShell included.
 * @throws Failure `InvalidInput` for an unknown region
 */
export function secretCommand(region: string, secretName = 'dynatrace-ecs-ingest-token'): string {
  partitionOf(region);
  const create = [
    'aws secretsmanager create-secret',
    `--region ${shellQuote(region)}`,
    `--name ${shellQuote(secretName)}`,
    '--secret-string file:///dev/stdin',
    '--query ARN --output text',
  ].join(' ');
  return [
    `printf 'Dynatrace token (not shown): '; read -rs DYNATRACE_TOKEN; echo`,
    `${secretArnVariable}=$(printf '{"api_key":"%s"}' "$DYNATRACE_TOKEN" | ${create}); unset DYNATRACE_TOKEN`,
    `echo "$${secretArnVariable}"`,
  ].join('\n');
}
