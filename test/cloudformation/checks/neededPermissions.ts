import type { ResolvedStack } from '../resolvedStack';
import type { Given } from '../stackInputs';
import type { Kind } from '../template';
import type { Question } from './simulate';

/** One thing that a role must be able to do, and the same thing to a neighbour's resource, which it must not. */
export interface Need extends Question {
  neighbour: string;
}

const place = { region: 'eu-west-1', accountId: '123456789012' };
const via = (service: string) => ({ 'kms:ViaService': `${service}.${place.region}.amazonaws.com` });

/** https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html, without Kinesis and Lambda, which we do not use. */
function deliveryNeeds({ arnOf, nameOf }: ResolvedStack, given: Given): Need[] {
  const bucket = arnOf('BackupBucket');
  const group = `arn:aws:logs:${place.region}:${place.accountId}:log-group:${nameOf('DeliveryLogGroup')}`;
  const secret = given.DynatraceTokenSecretArn || arnOf('TokenSecret');
  const key = given.KmsKeyArn ?? '';
  const neighbourKey = key.replace(/.$/, '0');
  return [
    ...['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'].map((action) => ({
      action,
      resource: bucket,
      neighbour: `${bucket}-2`,
    })),
    ...['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'].map((action) => ({
      action,
      resource: `${bucket}/http-endpoint-failed/2026/a.gz`,
      neighbour: `${bucket}-2/http-endpoint-failed/2026/a.gz`,
    })),
    ...['DestinationDelivery', 'BackupDelivery'].map((stream) => ({
      action: 'logs:PutLogEvents',
      resource: `${group}:log-stream:${stream}`,
      neighbour: `${group}-2:log-stream:${stream}`,
    })),
    {
      action: 'secretsmanager:GetSecretValue',
      resource: secret,
      neighbour: secret.replace(/-\w+$/, '-2-Ab3dEf'),
    },
    ...(key === ''
      ? []
      : [
          { action: 'kms:GenerateDataKey', resource: key, neighbour: neighbourKey, context: via('s3') },
          { action: 'kms:Decrypt', resource: key, neighbour: neighbourKey, context: via('s3') },
          { action: 'kms:Decrypt', resource: key, neighbour: neighbourKey, context: via('secretsmanager') },
        ]),
  ];
}

function producerNeeds({ arnOf }: ResolvedStack, given: Given): Need[] {
  const stream = arnOf('DeliveryStream');
  const key = given.KmsKeyArn ?? '';
  return [
    ...['firehose:PutRecord', 'firehose:PutRecordBatch'].map((action) => ({
      action,
      resource: stream,
      neighbour: `${stream}-2`,
    })),
    // https://docs.aws.amazon.com/firehose/latest/dev/encryption.html: the producer of an encrypted stream uses its key.
    ...(key === '' ? [] : ['kms:Decrypt', 'kms:GenerateDataKey']).map((action) => ({
      action,
      resource: key,
      neighbour: key.replace(/.$/, '0'),
    })),
  ];
}

/** What each role of a template needs, and nothing else. */
export const neededPermissions = (kind: Kind, stack: ResolvedStack, given: Given): Record<string, Need[]> => ({
  DeliveryRole: deliveryNeeds(stack, given),
  [kind === 'metrics' ? 'MetricStreamRole' : 'SubscriptionRole']: producerNeeds(stack, given),
});

/** What a role must not do although it is near: to the key in any other way than through the two services, or over plain http. */
export const forbidden = (stack: ResolvedStack, given: Given): Question[] => [
  { action: 's3:DeleteObject', resource: `${stack.arnOf('BackupBucket')}/a` },
  ...(given.KmsKeyArn
    ? [
        { action: 'kms:Decrypt', resource: given.KmsKeyArn },
        { action: 'kms:Decrypt', resource: given.KmsKeyArn, context: via('ec2') },
        { action: 'kms:GenerateDataKey', resource: given.KmsKeyArn, context: via('secretsmanager') },
        {
          action: 'kms:Decrypt',
          resource: given.KmsKeyArn,
          context: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
        },
      ]
    : []),
];
