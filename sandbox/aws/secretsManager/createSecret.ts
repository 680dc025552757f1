import { randomBytes } from 'node:crypto';
import { AwsError } from '../protocol/awsError';
import type { JsonAction } from '../protocol/jsonApi';
import { arn } from '../protocol/partition';
import { historyOf } from './findSecret';
import { secretShelf } from './secretShelf';

/**
 * The ARN ends in six random characters, as real ones do.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 */
export const createSecret: JsonAction = (world, { accountId, region }, { Name, SecretString }) => {
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
  return { ARN: secretArn, Name, VersionId: historyOf(world, secretArn).versionId };
};
