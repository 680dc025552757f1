import { generatedName } from '../template/generatedName';
import { partitionOf } from '../places/regions';

export interface KeyPolicyStatement {
  Sid: string;
  Effect: 'Allow';
  Principal: Readonly<Record<'AWS' | 'Service', string> | Record<'AWS', string> | Record<'Service', string>>;
  Action: readonly string[];
  Resource: '*';
  Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * What the policy of a customer managed key must hold, so that the stack can use it; to be added to what stands there.
 * Sources: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html (policies of the account),
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html (CloudWatch Logs)
 * @throws Failure `InvalidInput` for an unknown region
 */
export function keyPolicyStatements(place: {
  region: string;
  accountId: string;
  stackName: string;
}): KeyPolicyStatement[] {
  const { region, accountId, stackName } = place;
  const { id, dnsSuffix } = partitionOf(region);
  const group = `arn:${id}:logs:${region}:${accountId}:log-group:${generatedName(stackName, 'DeliveryLogGroup', 512)}`;
  return [
    {
      Sid: 'LetPoliciesOfThisAccountGrantItsUse',
      Effect: 'Allow',
      Principal: { AWS: `arn:${id}:iam::${accountId}:root` },
      Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey', 'kms:RevokeGrant'],
      Resource: '*',
    },
    {
      Sid: 'LetCloudWatchLogsEncryptTheDeliveryLogs',
      Effect: 'Allow',
      Principal: { Service: `logs.${region}.${dnsSuffix}` },
      Action: ['kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Resource: '*',
      Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': group } },
    },
  ];
}
