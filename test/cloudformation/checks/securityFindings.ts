import type { ResolvedStack } from '../resolvedStack';
import type { Given } from '../stackInputs';
import type { JsonObject, Template } from '../template';
import { differences, inEveryStack, textsIn, type Check } from './check';
import { expectedTrust } from './expectedTrust';

/** Names of ours would block a replacement, or a second stack. Log streams live in a group of their own; filters have one role. */
const nameProperties: Record<string, string> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::KinesisFirehose::DeliveryStream': 'DeliveryStreamName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::CloudWatch::Alarm': 'AlarmName',
};

function bucketFindings({ resources, arnOf, nameOf }: ResolvedStack, given: Given): string[] {
  const key = given.KmsKeyArn;
  const encryption = key
    ? { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key }, BucketKeyEnabled: true }
    : { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } };
  const expire = {
    Id: 'ExpireFailedDeliveries',
    Status: 'Enabled',
    ExpirationInDays: '14',
    NoncurrentVersionExpiration: { NoncurrentDays: '14' },
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
  };
  const bucket = {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    BucketEncryption: { ServerSideEncryptionConfiguration: [encryption] },
    LifecycleConfiguration: { Rules: [expire] },
    ...(given.BackupBucketVersioning === 'true' ? { VersioningConfiguration: { Status: 'Enabled' } } : {}),
    ...(given.AccessLogBucketName
      ? {
          LoggingConfiguration: {
            DestinationBucketName: given.AccessLogBucketName,
            LogFilePrefix: 'dynatrace-ecs/',
          },
        }
      : {}),
  };
  const tlsOnly = {
    Sid: 'DenyPlainHttp',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [arnOf('BackupBucket'), `${arnOf('BackupBucket')}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  const policy = {
    Bucket: nameOf('BackupBucket'),
    PolicyDocument: { Version: '2012-10-17', Statement: [tlsOnly] },
  };
  return [
    ...differences('BackupBucket', resources.BackupBucket, bucket),
    ...differences('BackupBucketPolicy', resources.BackupBucketPolicy, policy),
  ];
}

function tokenFindings({ resources, outputs, nameOf }: ResolvedStack, given: Given): string[] {
  const { TokenSecret: secret, ...others } = resources;
  const token = given.DynatraceApiToken ?? '';
  const expected = {
    Description: secret?.Description,
    SecretString: `{"api_key":"${token}"}`,
    ...(given.KmsKeyArn ? { KmsKeyId: given.KmsKeyArn } : {}),
  };
  const leaks = token === '' ? [] : textsIn({ others, outputs }).filter(([, text]) => text.includes(token));
  return [
    ...(token === '' ? differences('TokenSecret', secret, undefined) : differences('TokenSecret', secret, expected)),
    ...differences(
      'TokenRotation',
      resources.TokenRotation,
      given.TokenRotationFunctionArn && token !== ''
        ? {
            SecretId: nameOf('TokenSecret'),
            RotationLambdaARN: given.TokenRotationFunctionArn,
            RotateImmediatelyOnUpdate: false,
            RotationRules: { AutomaticallyAfterDays: '90' },
          }
        : undefined,
    ),
    ...leaks.map(([property]) => `the token stands in ${property}`),
    ...differences('DeliveryLogGroup', resources.DeliveryLogGroup, {
      RetentionInDays: 30,
      ...(given.KmsKeyArn ? { KmsKeyId: given.KmsKeyArn } : {}),
    }),
    ...['DestinationDelivery', 'BackupDelivery'].flatMap((name, index) =>
      differences(name, resources[['DestinationLogStream', 'BackupLogStream'][index] ?? ''], {
        LogGroupName: nameOf('DeliveryLogGroup'),
        LogStreamName: name,
      }),
    ),
  ];
}

function roleFindings(template: Template, { resources }: ResolvedStack, given: Given): string[] {
  const roles = Object.keys(resources).filter((id) => template.Resources[id]?.Type === 'AWS::IAM::Role');
  return roles.flatMap((id) => {
    const { AssumeRolePolicyDocument: trust, PermissionsBoundary: boundary } = resources[id] as JsonObject;
    const expected = expectedTrust[id];
    return [
      ...(expected ? differences(`${id}.trust`, trust, expected) : [`${id} is a role that nobody expects`]),
      ...differences(`${id}.PermissionsBoundary`, boundary, given.PermissionsBoundaryArn),
    ];
  });
}

const kept = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };

/** What a cloud security team looks for: encryption, publicity, names, trust, and where the token gets to. */
export const securityFindings: Check = (template, kind) => [
  ...inEveryStack(template, kind, (stack, given) => [
    ...bucketFindings(stack, given),
    ...tokenFindings(stack, given),
    ...roleFindings(template, stack, given),
    ...Object.entries(stack.resources).flatMap(([id, properties]) => {
      const property = nameProperties[template.Resources[id]?.Type ?? ''];
      return property !== undefined && properties[property] !== undefined ? [`${id} has a name of its own`] : [];
    }),
  ]),
  ...['BackupBucket', 'BackupBucketPolicy'].flatMap((id) => {
    const { DeletionPolicy, UpdateReplacePolicy } = template.Resources[id] ?? {};
    return differences(id, { DeletionPolicy, UpdateReplacePolicy }, kept);
  }),
];
