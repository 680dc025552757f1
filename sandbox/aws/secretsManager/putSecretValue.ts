import { randomUUID } from 'node:crypto';
import { AwsError } from '../protocol/awsError';
import type { JsonAction } from '../protocol/jsonApi';
import { findUsable, historyOf, nameOf } from './findSecret';
import { secretHistoryShelf, secretShelf } from './secretShelf';

/**
 * A new version, to which AWSCURRENT moves; the one before becomes AWSPREVIOUS. The same ClientRequestToken with the same value does
 * nothing, with another value it is refused.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 */
export const putSecretValue: JsonAction = (world, caller, input) => {
  const secretArn = findUsable(world, caller, input);
  const { SecretString, ClientRequestToken, VersionStages } = input;
  if (typeof SecretString !== 'string')
    throw new AwsError('InvalidRequestException', 'The sandbox needs a SecretString.');
  if (VersionStages !== undefined) throw new AwsError('SandboxNotSupported', 'The sandbox moves AWSCURRENT only', 501);
  const before = historyOf(world, secretArn);
  const value = world.shelf(secretShelf).get(secretArn) ?? '';
  const versionId = typeof ClientRequestToken === 'string' ? ClientRequestToken : randomUUID();
  if (versionId === before.versionId && value !== SecretString)
    throw new AwsError(
      'ResourceExistsException',
      `A version ${versionId} with another value exists already; a version cannot be changed.`,
    );
  if (versionId !== before.versionId) {
    const previous = { versionId: before.versionId, value };
    world.shelf(secretHistoryShelf).set(secretArn, { ...before, changed: world.clock.now(), versionId, previous });
    world.shelf(secretShelf).set(secretArn, SecretString);
  }
  return { ARN: secretArn, Name: nameOf(secretArn), VersionId: versionId, VersionStages: ['AWSCURRENT'] };
};
