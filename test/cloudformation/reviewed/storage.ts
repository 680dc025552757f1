import type { JsonObject } from '../template';
import { arnOf, nothing, ref, resource, sub, when } from './write';

/** With the stack it goes: it holds a copy of a token, or words about deliveries that are over. */
const deleted = { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' };
/** Holds data that nobody else has; but an empty one must not block a second try. */
const kept = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };
const key = when('HasKey', ref('KmsKeyArn'));

const logStream = (LogStreamName: string) =>
  resource('AWS::Logs::LogStream', { LogGroupName: ref('DeliveryLogGroup'), LogStreamName });

/** What both templates keep: the token, failed deliveries, and why they failed. */
export const reviewedStorage = (scope: string): Record<string, JsonObject> => ({
  TokenSecret: resource(
    'AWS::SecretsManager::Secret',
    {
      Description: sub(`Dynatrace API token (${scope}) of the stack \${AWS::StackName}`),
      KmsKeyId: key,
      SecretString: sub('{"api_key":"${DynatraceApiToken}"}'),
    },
    { Condition: 'TokenWasPasted', ...deleted },
  ),
  TokenRotation: resource(
    'AWS::SecretsManager::RotationSchedule',
    {
      SecretId: ref('TokenSecret'),
      RotationLambdaARN: ref('TokenRotationFunctionArn'),
      RotateImmediatelyOnUpdate: false,
      RotationRules: { AutomaticallyAfterDays: ref('TokenRotationDays') },
    },
    { Condition: 'RotatesToken' },
  ),
  BackupBucket: resource('AWS::S3::Bucket', bucketProperties, kept),
  BackupBucketPolicy: resource(
    'AWS::S3::BucketPolicy',
    { Bucket: ref('BackupBucket'), PolicyDocument: { Version: '2012-10-17', Statement: [denyPlainHttp] } },
    kept,
  ),
  DeliveryLogGroup: resource('AWS::Logs::LogGroup', { RetentionInDays: 30, KmsKeyId: key }, deleted),
  DestinationLogStream: logStream('DestinationDelivery'),
  BackupLogStream: logStream('BackupDelivery'),
});

const bucketProperties: JsonObject = {
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
  OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      {
        ServerSideEncryptionByDefault: {
          SSEAlgorithm: when('HasKey', 'aws:kms', 'AES256'),
          KMSMasterKeyID: key,
        },
        BucketKeyEnabled: when('HasKey', true),
      },
    ],
  },
  LifecycleConfiguration: {
    Rules: [
      {
        Id: 'ExpireFailedDeliveries',
        Status: 'Enabled',
        ExpirationInDays: ref('BackupRetentionDays'),
        NoncurrentVersionExpiration: { NoncurrentDays: ref('BackupRetentionDays') },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ],
  },
  VersioningConfiguration: when('KeepsVersions', { Status: 'Enabled' }),
  LoggingConfiguration: when(
    'HasAccessLogBucket',
    { DestinationBucketName: ref('AccessLogBucketName'), LogFilePrefix: sub('${AWS::StackName}/') },
    nothing,
  ),
};

const denyPlainHttp: JsonObject = {
  Sid: 'DenyPlainHttp',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [arnOf('BackupBucket'), sub('arn:${AWS::Partition}:s3:::${BackupBucket}/*')],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
