import type { FailedEvent } from './knownFailure';

/**
 * The calls that CloudFormation makes for each type of the templates: what CloudTrail calls them, and where the console shows the thing.
 * Each service's API reference, and the handlers' permissions in the registry of resource types.
 */
const calls: Readonly<Record<string, { create: string; update: string; delete: string; place: string }>> = {
  'AWS::KinesisFirehose::DeliveryStream': {
    create: 'CreateDeliveryStream',
    update: 'UpdateDestination',
    delete: 'DeleteDeliveryStream',
    place: 'Amazon Data Firehose, the stream, its error logs',
  },
  'AWS::CloudWatch::MetricStream': {
    create: 'PutMetricStream',
    update: 'PutMetricStream',
    delete: 'DeleteMetricStream',
    place: 'CloudWatch, Metrics, Streams',
  },
  'AWS::CloudWatch::Alarm': {
    create: 'PutMetricAlarm',
    update: 'PutMetricAlarm',
    delete: 'DeleteAlarms',
    place: 'CloudWatch, Alarms',
  },
  'AWS::IAM::Role': {
    create: 'CreateRole',
    update: 'PutRolePolicy',
    delete: 'DeleteRole',
    place: 'IAM, Roles',
  },
  'AWS::S3::Bucket': { create: 'CreateBucket', update: 'PutBucketEncryption', delete: 'DeleteBucket', place: 'S3' },
  'AWS::S3::BucketPolicy': {
    create: 'PutBucketPolicy',
    update: 'PutBucketPolicy',
    delete: 'DeleteBucketPolicy',
    place: 'S3, the bucket, Permissions',
  },
  'AWS::Logs::LogGroup': {
    create: 'CreateLogGroup',
    update: 'PutRetentionPolicy',
    delete: 'DeleteLogGroup',
    place: 'CloudWatch, Log groups',
  },
  'AWS::Logs::LogStream': {
    create: 'CreateLogStream',
    update: 'CreateLogStream',
    delete: 'DeleteLogStream',
    place: 'CloudWatch, Log groups',
  },
  'AWS::Logs::SubscriptionFilter': {
    create: 'PutSubscriptionFilter',
    update: 'PutSubscriptionFilter',
    delete: 'DeleteSubscriptionFilter',
    place: 'CloudWatch, the log group, Subscription filters',
  },
  'AWS::Logs::AccountPolicy': {
    create: 'PutAccountPolicy',
    update: 'PutAccountPolicy',
    delete: 'DeleteAccountPolicy',
    place: 'CloudWatch, Settings, Logs',
  },
  'AWS::SecretsManager::Secret': {
    create: 'CreateSecret',
    update: 'UpdateSecret',
    delete: 'DeleteSecret',
    place: 'Secrets Manager',
  },
  'AWS::SecretsManager::RotationSchedule': {
    create: 'RotateSecret',
    update: 'RotateSecret',
    delete: 'CancelRotateSecret',
    place: 'Secrets Manager, the secret, Rotation',
  },
};

/** Whether a template of this tool may hold a resource of this type, which a terminal may have cut off; stacks stand around all of them. */
export const isOurType = (type: string): boolean =>
  type.startsWith('AWS::CloudFormation::') ||
  Object.keys(calls).some((ours) => ours === type || (type.split('::').length === 3 && ours.startsWith(type)));

/** `PutMetricStream`, of `when calling the PutMetricStream operation` or `operation error CloudWatch: PutMetricStream`. */
export const callIn = (reason: string): string | null =>
  (/when calling the (\w{3,80}) operation/.exec(reason) ??
    /operation error [\w ]{2,40}: (\w{3,80})/.exec(reason) ??
    /Error occurred during operation '([A-Z][a-z]\w{2,80})'/.exec(reason))?.[1] ?? null;

/** The exact next look-up for a failure that is not known: the call in CloudTrail, and the place in the console. */
export function lookUp({ type = '', status, at }: FailedEvent, reason: string): string {
  const known = calls[type];
  const ofType =
    known && (/^DELETE/.test(status) ? known.delete : /^UPDATE/.test(status) ? known.update : known.create);
  const call = callIn(reason) ?? ofType ?? null;
  const attribute =
    call === null ? 'AttributeKey=ReadOnly,AttributeValue=false' : `AttributeKey=EventName,AttributeValue=${call}`;
  const trail = `CloudTrail has the call that was refused${at === '' ? '' : `, at ${at}`}, with what was asked and answered: aws cloudtrail lookup-events --lookup-attributes ${attribute}.`;
  return known ? `${trail} In the console: ${known.place}.` : trail;
}
