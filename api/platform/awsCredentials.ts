import { CredentialVaultClient } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { httpErrorIn } from './httpError';
import { translated } from './translateError';

/** Long-lived access keys of an AWS user. */
export interface AwsKeys {
  accessKeyId: string;
  secretAccessKey: string;
}

export interface AwsCredentials {
  /** @throws Failure that never repeats a word of the set */
  read(credentialId: string): Promise<AwsKeys>;
}

const howToStore =
  'In Dynatrace, Settings, Credential vault: type “User and password”, scope “App Engine”; the access key id as user name, the secret access key as password. The user in AWS needs cloudformation:DescribeStacks and cloudformation:DescribeStackEvents only.';

/**
 * AWS keys in the credential vault. A function can read sets of the types user and password, token and certificate with
 * the scope APP_ENGINE, not those for AWS monitoring:
 * https://docs.dynatrace.com/docs/dynatrace-api/environment-api/credential-vault
 */
export function awsCredentialsFrom(httpClient: HttpClient): AwsCredentials {
  const client = new CredentialVaultClient(httpClient);
  const doing = {
    what: 'read the AWS credentials from the vault',
    scopes: ['environment-api:credentials:read'],
    secret: true,
  };
  return {
    read: (id) =>
      translated(doing, async () => {
        try {
          return keysOf(await client.getCredentialsDetails({ id }));
        } catch (error) {
          // 400 is documented for sets with another scope, and nothing else was sent than the id.
          if (httpErrorIn(error)?.status === 400) throw unusable('has not the scope App Engine', error);
          throw error;
        }
      }),
  };
}

function keysOf(found: object): AwsKeys {
  const { type, username, password } = parseDetails(found);
  if (type === undefined) throw new TypeError('Credentials without their type');
  if (type !== 'USERNAME_PASSWORD') throw unusable('is not of the type user and password');
  if (!username || !password) throw unusable('has no user name or no password');
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
  if (username.startsWith('ASIA')) {
    throw new Failure({
      code: 'NotSupported',
      message: 'credentialId: the set holds temporary AWS keys, which need a session token besides',
      whose: 'user',
      hint: 'The vault keeps two values only, so temporary keys cannot be used here. Store the keys of an AWS user that may do no more than read stacks.',
    });
  }
  return { accessKeyId: username.trim(), secretAccessKey: password.trim() };
}

const parseDetails = (found: object) => found as { type?: string; username?: string; password?: string };

const unusable = (why: string, cause?: unknown) =>
  new Failure(
    { code: 'InvalidInput', message: `credentialId: the set in the vault ${why}`, whose: 'user', hint: howToStore },
    cause,
  );
