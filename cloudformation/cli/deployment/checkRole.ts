import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import { partitionOf } from '../../../domain/onboarding/places/regions';

/**
 * The service role that CloudFormation is to act as: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html.
 * It can be of the account of the stack only.
 * @throws Failure `InvalidInput` naming `--role-arn`
 */
export function checkRole(roleArn: string | undefined, region: string, accountId: string): void {
  if (roleArn === undefined) return;
  const [, partition, account] = /^arn:([a-z-]+):iam::(\d{12}):role\/[\w+=,.@/-]+$/.exec(roleArn) ?? [];
  if (account === undefined)
    throw invalidInput('roleArn', 'is not the ARN of an IAM role', 'Write arn:aws:iam::ACCOUNT:role/NAME.');
  const { id } = partitionOf(region);
  if (partition !== id)
    throw invalidInput('roleArn', `is of the partition ${partition}, but ${region} is in ${id}`, 'Name a role of it.');
  if (account !== accountId)
    throw invalidInput(
      'roleArn',
      `is of account ${account}, but the stack is made in ${accountId}`,
      'CloudFormation takes a role of its own account only; name one of it, or another --profile.',
    );
}
