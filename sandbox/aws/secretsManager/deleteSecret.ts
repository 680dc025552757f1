import { AwsError } from '../protocol/awsError';
import type { JsonAction } from '../protocol/jsonApi';
import { findSecret, findUsable, historyOf, nameOf } from './findSecret';
import { secretHistoryShelf } from './secretShelf';

const day = 86_400_000;

/** It can be restored for thirty days unless RecoveryWindowInDays says otherwise, and stays listed here for good. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html */
export const deleteSecret: JsonAction = (world, caller, input) => {
  const secretArn = findUsable(world, caller, input);
  const { RecoveryWindowInDays: days = 30, ForceDeleteWithoutRecovery: force } = input;
  if (force === true)
    throw new AwsError('SandboxNotSupported', 'The sandbox deletes secrets with a recovery window only', 501);
  if (typeof days !== 'number' || days < 7 || days > 30)
    throw new AwsError('InvalidParameterException', 'RecoveryWindowInDays value must be between 7 and 30 days.');
  const deleted = world.clock.now();
  world.shelf(secretHistoryShelf).set(secretArn, { ...historyOf(world, secretArn), deleted });
  return { ARN: secretArn, Name: nameOf(secretArn), DeletionDate: (deleted + days * day) / 1000 };
};

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RestoreSecret.html */
export const restoreSecret: JsonAction = (world, caller, input) => {
  const secretArn = findSecret(world, caller, input);
  world.shelf(secretHistoryShelf).set(secretArn, { ...historyOf(world, secretArn), deleted: null });
  return { ARN: secretArn, Name: nameOf(secretArn) };
};
