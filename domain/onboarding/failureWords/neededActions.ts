import { serviceName } from './denialParts';
import type { FailedEvent } from './knownFailure';

type Step = 'create' | 'update' | 'delete';

/**
 * What CloudFormation calls for each type of the templates: the one action, or the first of several. Handlers' permissions in the registry
 * of resource types, and the service authorization reference.
 */
const needed: Readonly<Record<string, { prefix: string; isOne: boolean } & Record<Step, string>>> = {
  'AWS::S3::BucketPolicy': { prefix: 's3', isOne: true, ...both('PutBucketPolicy', 'DeleteBucketPolicy') },
  'AWS::S3::Bucket': {
    ...{ prefix: 's3', isOne: false, create: 'CreateBucket', update: 'PutLifecycleConfiguration' },
    delete: 'DeleteBucket',
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    ...{ prefix: 'firehose', isOne: false, create: 'CreateDeliveryStream', update: 'UpdateDestination' },
    delete: 'DeleteDeliveryStream',
  },
  'AWS::CloudWatch::MetricStream': {
    ...{ prefix: 'cloudwatch', isOne: false, ...both('PutMetricStream', 'DeleteMetricStream') },
  },
  'AWS::CloudWatch::Alarm': { prefix: 'cloudwatch', isOne: true, ...both('PutMetricAlarm', 'DeleteAlarms') },
  'AWS::IAM::Role': {
    ...{ prefix: 'iam', isOne: false, create: 'CreateRole', update: 'PutRolePolicy', delete: 'DeleteRole' },
  },
  'AWS::Logs::LogGroup': {
    ...{ prefix: 'logs', isOne: false, create: 'CreateLogGroup', update: 'PutRetentionPolicy' },
    delete: 'DeleteLogGroup',
  },
  'AWS::Logs::LogStream': { prefix: 'logs', isOne: true, ...both('CreateLogStream', 'DeleteLogStream') },
  'AWS::Logs::SubscriptionFilter': {
    ...{ prefix: 'logs', isOne: false, ...both('PutSubscriptionFilter', 'DeleteSubscriptionFilter') },
  },
  'AWS::Logs::AccountPolicy': {
    ...{ prefix: 'logs', isOne: false, ...both('PutAccountPolicy', 'DeleteAccountPolicy') },
  },
  'AWS::SecretsManager::Secret': {
    ...{ prefix: 'secretsmanager', isOne: false, create: 'CreateSecret', update: 'UpdateSecret' },
    delete: 'DeleteSecret',
  },
  'AWS::SecretsManager::RotationSchedule': {
    ...{ prefix: 'secretsmanager', isOne: true, ...both('RotateSecret', 'CancelRotateSecret') },
  },
};

function both(put: string, remove: string): Record<Step, string> {
  return { create: put, update: put, delete: remove };
}

const words: Readonly<Record<Step, string>> = { create: 'create', update: 'change', delete: 'delete' };

/** As CloudTrail names the call where the action has another name. */
const calls: Readonly<Record<string, string>> = { PutLifecycleConfiguration: 'PutBucketLifecycle' };

/**
 * The permission that was denied, of a message that names none, by what was being done to what. Null where the type is not of the templates,
 * or another service speaks. @returns `isSure` where the step consists of that call alone
 */
export function neededFor(
  { type = '', status, isLoose, account }: FailedEvent,
  service: string | null,
): { action: string; call: string; doing: string; isSure: boolean } | null {
  const of = needed[type];
  if (of === undefined || isLoose || account !== undefined) return null;
  const speaker = service === null ? of.prefix : serviceName(service);
  if (speaker !== of.prefix && !(speaker === 'monitoring' && of.prefix === 'cloudwatch')) return null;
  const step: Step = /^DELETE/.test(status) ? 'delete' : /^UPDATE/.test(status) ? 'update' : 'create';
  const name = of[step];
  return { action: `${of.prefix}:${name}`, call: calls[name] ?? name, doing: words[step], isSure: of.isOne };
}
