import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Failure } from '../../../domain/failure';
import type { ClientOptions } from './clientOptions';
import { translated } from './translated';

/**
 * The token in a secret of the form that Firehose reads, `{"api_key":"…"}`. It stays in memory.
 * https://docs.aws.amazon.com/firehose/latest/dev/secrets-manager-whats-secret.html
 * @throws Failure that repeats nothing of the secret
 */
export async function secretValue(secretArn: string, options: ClientOptions, signal: AbortSignal): Promise<string> {
  // A secret lives in the region of its ARN, whatever else was chosen.
  const region = secretArn.split(':')[3] || options.region;
  const client = new SecretsManagerClient({ ...options, region });
  const command = new GetSecretValueCommand({ SecretId: secretArn });
  const { SecretString } = await translated(client.send(command, { abortSignal: signal }));
  const token = tokenIn(SecretString ?? '');
  if (token !== null) return token;
  throw new Failure({
    code: 'InvalidInput',
    message: 'secretArn: the secret does not have the form {"api_key":"TOKEN"}',
    whose: 'user',
    hint: 'Name the secret that the delivery stream uses, or correct its content.',
  });
}

function tokenIn(secret: string): string | null {
  try {
    const { api_key: token } = JSON.parse(secret) as { api_key?: unknown };
    return typeof token === 'string' && token !== '' ? token : null;
  } catch {
    // Not JSON; its words must not get into an error.
    return null;
  }
}
