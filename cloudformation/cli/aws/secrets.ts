import { DescribeSecretCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { ClientOptions } from './clientOptions';
import { translated } from './translated';

export interface SecretFacts {
  /** When its value changed last, milliseconds; null when AWS does not say. */
  changed: number | null;
  /** When it was given to deletion, milliseconds; null while it is not. Nobody can read it since. */
  deleted: number | null;
}

/** The secret that a delivery stream reads, in the form that it reads. */
export interface Secrets {
  /** @throws Failure `NotFound` */
  facts(arn: string, signal: AbortSignal): Promise<SecretFacts>;
  /** A new version that is current from now on; the one before stays as AWSPREVIOUS. */
  putToken(arn: string, token: string, signal: AbortSignal): Promise<void>;
}

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html */
export function secrets(options: ClientOptions): Secrets {
  const client = new SecretsManagerClient(options);
  return {
    async facts(SecretId, abortSignal) {
      const answer = await translated(client.send(new DescribeSecretCommand({ SecretId }), { abortSignal }));
      return {
        changed: answer.LastChangedDate?.getTime() ?? null,
        deleted: answer.DeletedDate?.getTime() ?? null,
      };
    },
    putToken: async (SecretId, token, abortSignal) => {
      const command = new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify({ api_key: token }) });
      await translated(client.send(command, { abortSignal }));
    },
  };
}
