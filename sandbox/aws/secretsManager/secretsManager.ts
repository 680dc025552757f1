import { randomBytes, randomUUID } from 'node:crypto';
import type { Operation } from '../../http/operation';
import type { World } from '../../world/world';
import { AwsError } from '../protocol/awsError';
import { callerOf, type Caller } from '../protocol/caller';
import { arn } from '../protocol/partition';
import { secretShelf } from './secretShelf';

/**
 * CreateSecret over the JSON 1.1 protocol. The ARN ends in six random characters, as real ones do.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 */
export const secretsManager: Operation = (world) => (call) => {
  const headers = { 'Content-Type': 'application/x-amz-json-1.1' };
  try {
    const target = call.headers.get('x-amz-target') ?? '';
    if (target !== 'secretsmanager.CreateSecret') {
      throw new AwsError(
        'SandboxNotSupported',
        `The sandbox does not support ${target || 'a missing X-Amz-Target'}`,
        501,
      );
    }
    const created = createSecret(world, callerOf(call), call.json ?? parse(call.raw));
    return { status: 200, body: JSON.stringify(created), headers };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { status: error.status, body: JSON.stringify({ __type: error.code, Message: error.message }), headers };
  }
};

function parse(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(raw));
  } catch {
    throw new AwsError('SerializationException', 'The request body is not valid JSON');
  }
}

function createSecret(world: World, { accountId, region }: Caller, input: unknown): object {
  const { Name, SecretString } = (input ?? {}) as { Name?: unknown; SecretString?: unknown };
  if (typeof Name !== 'string' || !/^[A-Za-z0-9/_+=.@-]{1,512}$/.test(Name)) {
    throw new AwsError(
      'ValidationException',
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
    );
  }
  if (typeof SecretString !== 'string') {
    throw new AwsError('InvalidRequestException', 'The sandbox needs a SecretString.');
  }
  const prefix = arn('secretsmanager', region, accountId, `secret:${Name}-`);
  const isTaken = [...world.shelf(secretShelf).keys()].some(
    (key) => key.startsWith(prefix) && key.length === prefix.length + 6,
  );
  if (isTaken) {
    throw new AwsError('ResourceExistsException', `The operation failed because the secret ${Name} already exists.`);
  }
  const secretArn = prefix + randomBytes(3).toString('hex');
  world.shelf(secretShelf).set(secretArn, SecretString);
  return { ARN: secretArn, Name, VersionId: randomUUID() };
}
