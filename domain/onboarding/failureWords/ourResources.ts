/** What the resources of this tool's templates are called, for messages that name one and no type. */
const ours: readonly (readonly [logicalId: RegExp, type: string])[] = [
  [/^TokenSecret$/, 'AWS::SecretsManager::Secret'],
  [/^TokenRotation$/, 'AWS::SecretsManager::RotationSchedule'],
  [/^BackupBucket$/, 'AWS::S3::Bucket'],
  [/^BackupBucketPolicy$/, 'AWS::S3::BucketPolicy'],
  [/^DeliveryLogGroup$/, 'AWS::Logs::LogGroup'],
  [/^(?:Destination|Backup)LogStream$/, 'AWS::Logs::LogStream'],
  [/^(?:Delivery|MetricStream|Subscription)Role$/, 'AWS::IAM::Role'],
  [/^DeliveryStream$/, 'AWS::KinesisFirehose::DeliveryStream'],
  [/^MetricStream$/, 'AWS::CloudWatch::MetricStream'],
  [/^Subscription\d{1,2}$/, 'AWS::Logs::SubscriptionFilter'],
  [/^AccountSubscription$/, 'AWS::Logs::AccountPolicy'],
  [/^(?:DeliveryFails|DeliveryLate|FailedData|Throttled|PublishErrors|KeyErrors)Alarm$/, 'AWS::CloudWatch::Alarm'],
];

/** The type of a resource of ours by its logical id; undefined for names that no template of ours has. */
export const typeOfOurs = (logicalId: string): string | undefined =>
  ours.find(([name]) => name.test(logicalId.trim()))?.[1];
