/** `firehose:TagDeliveryStream`, quoted or not, never part of an ARN. */
const action = /(?<![\w:/-])([a-z][a-z0-9-]{1,40}:[A-Z]\w{1,80})/;
const denied = /perform(?:ing)?:?\s+"?([A-Za-z][a-z0-9A-Z-]{1,40}:\w{1,80})/;

/**
 * Calls of S3 that messages name as if they were actions, and the permission behind each:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
const permissionOfCall: Readonly<Record<string, string>> = {
  's3:SetBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:PutBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:DeleteBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:PutPublicAccessBlock': 's3:PutBucketPublicAccessBlock',
  's3:PutBucketLifecycle': 's3:PutLifecycleConfiguration',
  's3:PutBucketLifecycleConfiguration': 's3:PutLifecycleConfiguration',
  's3:PutBucketNotificationConfiguration': 's3:PutBucketNotification',
  's3:HeadBucket': 's3:ListBucket',
  's3:ListBuckets': 's3:ListAllMyBuckets',
};

/** The IAM action that a message speaks of; null when it names none. */
export function actionIn(reason: string): string | null {
  const named = denied.exec(reason)?.[1] ?? action.exec(reason)?.[1] ?? null;
  if (named === null) return null;
  // Some services write their own name large: SNS:TagResource.
  const written = named.replace(/^[^:]+/, (service) => service.toLowerCase());
  return permissionOfCall[written] ?? written;
}

/** Tag actions of the services that the templates use: https://docs.aws.amazon.com/service-authorization/latest/reference/ */
export const tagActions: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 's3:PutBucketTagging',
  'AWS::KinesisFirehose::DeliveryStream': 'firehose:TagDeliveryStream',
  'AWS::CloudWatch::MetricStream': 'cloudwatch:TagResource',
  'AWS::CloudWatch::Alarm': 'cloudwatch:TagResource',
  'AWS::Logs::LogGroup': 'logs:TagResource',
  'AWS::IAM::Role': 'iam:TagRole',
  'AWS::SecretsManager::Secret': 'secretsmanager:TagResource',
};

/**
 * Whom AWS denied: who called, as AWS names it, else whoever deploys. The name of a role that CloudFormation made is
 * `STACK-LOGICALID-RANDOM`.
 */
export function deniedTo(reason: string): string {
  const role = /assumed-role\/([^/\s]{1,64})/.exec(reason)?.[1] ?? '';
  if (/-(?:DeliveryRole|MetricStreamRole|SubscriptionRole)-[A-Za-z0-9]+$/.test(role))
    return `the stack's own role ${role}`;
  if (/^stacksets-exec-|StackSetExecutionRole$/.test(role))
    return `the role ${role}${inAccount(reason)}, with which StackSets deploys,`;
  if (role !== '')
    return `the role ${role}${/from custom resource/i.test(reason) ? ' of the function behind the custom resource' : ''}`;
  const [, kind = '', name = ''] =
    /User: arn:aws[\w-]*:(?:sts|iam)::[\dXx*]{9,16}:(user|role|federated-user|root)\/?([\w+=,.@-]{0,64})/.exec(
      reason,
    ) ?? [];
  if (kind === 'root') return 'the account (root) that called';
  return name === '' ? 'whoever deploys' : `the ${kind === 'federated-user' ? 'federated user' : kind} ${name}`;
}

/** The same as the object of a sentence, without the comma that ends an aside. */
export const callerOf = (reason: string): string => deniedTo(reason).replace(/,$/, '');

/** ` of account 111122223333`, of the role that called. */
function inAccount(reason: string): string {
  const account = /:(?:sts|iam)::(\d{12}):assumed-role\//.exec(reason)?.[1];
  return account === undefined ? '' : ` of account ${account}`;
}
