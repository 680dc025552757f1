/** `firehose:TagDeliveryStream`, quoted or not, never part of an ARN. */
const action = /(?<![\w:/-])([a-z][a-z0-9-]{1,40}:[A-Z]\w{1,80})/;
const denied = /perform(?:ing)?:?\s+"?([a-z][a-z0-9-]{1,40}:\w{1,80})/;

/** The IAM action that a message speaks of; null when it names none. */
export const actionIn = (reason: string): string | null => denied.exec(reason)?.[1] ?? action.exec(reason)?.[1] ?? null;

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
 * Whom AWS denied: a role of the stack itself, which the templates name, or whoever deploys. The name of a role that CloudFormation
 * made is `STACK-LOGICALID-RANDOM`.
 */
export function deniedTo(reason: string): string {
  const role = /assumed-role\/([^/\s]{1,64})\//.exec(reason)?.[1] ?? '';
  if (/-(?:DeliveryRole|MetricStreamRole|SubscriptionRole)-[A-Za-z0-9]+$/.test(role))
    return `the stack's own role ${role}`;
  if (/^stacksets-exec-|StackSetExecutionRole$/.test(role)) return `the role ${role}, with which StackSets deploys,`;
  return 'whoever deploys';
}
