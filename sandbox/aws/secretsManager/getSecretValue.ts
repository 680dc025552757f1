import { AwsError } from '../protocol/awsError';
import type { JsonAction } from '../protocol/jsonApi';
import { findUsable, historyOf, nameOf } from './findSecret';
import { secretShelf } from './secretShelf';

/** The current version, or the one before it. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
export const getSecretValue: JsonAction = (world, caller, input) => {
  const secretArn = findUsable(world, caller, input);
  const { versionId, previous, changed } = historyOf(world, secretArn);
  const current = { versionId, value: world.shelf(secretShelf).get(secretArn) ?? '', stage: 'AWSCURRENT' };
  const versions = [current, ...(previous ? [{ ...previous, stage: 'AWSPREVIOUS' }] : [])];
  const { VersionStage = 'AWSCURRENT', VersionId } = input;
  const found = versions.find((one) => (VersionId ? one.versionId === VersionId : one.stage === VersionStage));
  if (!found)
    throw new AwsError(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret value for the version that was asked for.",
    );
  return {
    ARN: secretArn,
    Name: nameOf(secretArn),
    VersionId: found.versionId,
    SecretString: found.value,
    VersionStages: [found.stage],
    CreatedDate: changed / 1000,
  };
};
