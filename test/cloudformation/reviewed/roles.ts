import type { Json, JsonObject, Kind } from '../template';
import { arnOf, ref, resource, sub, when } from './write';

const policy = (PolicyName: string, ...Statement: JsonObject[]): JsonObject => ({
  PolicyName,
  PolicyDocument: { Version: '2012-10-17', Statement },
});
const allow = (Action: Json, Resource: Json, Condition?: JsonObject): JsonObject => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
});
const via = (service: string): JsonObject => ({
  StringLike: { 'kms:ViaService': sub(`${service}.\${AWS::Region}.*`) },
});

/** A role of one service: inline policies alone, no managed policy, no path, no name, no tags, no session duration. */
const role = (who: string, service: string, Policies: Json[], Condition?: JsonObject): JsonObject =>
  resource('AWS::IAM::Role', {
    Description: sub(`${who} of the stack \${AWS::StackName}`),
    PermissionsBoundary: when('HasPermissionsBoundary', ref('PermissionsBoundaryArn')),
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: service },
          Action: 'sts:AssumeRole',
          ...(Condition ? { Condition } : {}),
        },
      ],
    },
    Policies,
  });

const logStreamArn = (stream: string) =>
  sub(
    `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${DeliveryLogGroup}:log-stream:\${${stream}}`,
  );

/** https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html */
const deliveryRole = role(
  'Amazon Data Firehose',
  'firehose.amazonaws.com',
  [
    policy(
      'BackUpFailedDeliveries',
      allow(['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'], arnOf('BackupBucket')),
      allow(
        ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
        sub('arn:${AWS::Partition}:s3:::${BackupBucket}/*'),
      ),
    ),
    policy(
      'ReadToken',
      allow(
        'secretsmanager:GetSecretValue',
        when('TokenWasPasted', ref('TokenSecret'), ref('DynatraceTokenSecretArn')),
      ),
    ),
    policy(
      'LogDeliveryErrors',
      allow('logs:PutLogEvents', [logStreamArn('DestinationLogStream'), logStreamArn('BackupLogStream')]),
    ),
    when(
      'HasKey',
      policy(
        'UseKey',
        allow(['kms:Decrypt', 'kms:GenerateDataKey'], ref('KmsKeyArn'), via('s3')),
        allow('kms:Decrypt', ref('KmsKeyArn'), via('secretsmanager')),
      ),
    ),
  ],
  { StringEquals: { 'sts:ExternalId': ref('AWS::AccountId') } },
);

const producerRole = (who: string, service: string, what: string, condition?: JsonObject): JsonObject =>
  role(
    who,
    service,
    [
      policy(
        `Put${what}IntoDeliveryStream`,
        allow(['firehose:PutRecord', 'firehose:PutRecordBatch'], arnOf('DeliveryStream')),
      ),
      when(
        'HasKey',
        policy('EncryptForDeliveryStream', allow(['kms:Decrypt', 'kms:GenerateDataKey'], ref('KmsKeyArn'))),
      ),
    ],
    condition,
  );

export const reviewedRoles: Record<Kind, Record<string, JsonObject>> = {
  metrics: {
    DeliveryRole: deliveryRole,
    MetricStreamRole: producerRole('CloudWatch metric stream', 'streams.metrics.cloudwatch.amazonaws.com', 'Metrics'),
  },
  logs: {
    DeliveryRole: deliveryRole,
    SubscriptionRole: producerRole('CloudWatch Logs', 'logs.amazonaws.com', 'Logs', {
      StringLike: { 'aws:SourceArn': sub('arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*') },
    }),
  },
};
