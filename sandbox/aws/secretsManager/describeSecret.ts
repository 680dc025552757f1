import type { JsonAction } from '../protocol/jsonApi';
import { findSecret, historyOf, nameOf } from './findSecret';

/** Dates and versions, never the value. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html */
export const describeSecret: JsonAction = (world, caller, input) => {
  const secretArn = findSecret(world, caller, input);
  const { created, changed, versionId, previous, deleted } = historyOf(world, secretArn);
  return {
    ARN: secretArn,
    Name: nameOf(secretArn),
    CreatedDate: created / 1000,
    LastChangedDate: changed / 1000,
    ...(deleted === null ? {} : { DeletedDate: deleted / 1000 }),
    VersionIdsToStages: {
      [versionId]: ['AWSCURRENT'],
      ...(previous ? { [previous.versionId]: ['AWSPREVIOUS'] } : {}),
    },
  };
};
