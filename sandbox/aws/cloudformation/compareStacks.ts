import type { ResolvedResource } from '../template/resolveTemplate';
import type { StackChange } from '../stacks/stack';
import type { PreparedStack } from './prepareStack';

/** Stands among the properties that change for the tags of the stack, which are none of the template's. */
export const stackTags = 'tags of the stack';

/** Properties whose change makes a new resource, "Update requires: Replacement" in the resource reference. */
const replacing: Readonly<Record<string, readonly string[]>> = {
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::S3::BucketPolicy': ['Bucket'],
  'AWS::IAM::Role': ['RoleName', 'Path'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::Logs::LogStream': ['LogGroupName', 'LogStreamName'],
  'AWS::Logs::SubscriptionFilter': ['LogGroupName', 'FilterName'],
  'AWS::Logs::AccountPolicy': ['PolicyName', 'PolicyType'],
  'AWS::SecretsManager::Secret': ['Name'],
  'AWS::SecretsManager::RotationSchedule': ['SecretId'],
  'AWS::KinesisFirehose::DeliveryStream': ['DeliveryStreamName', 'DeliveryStreamType'],
  'AWS::CloudWatch::MetricStream': ['Name'],
  'AWS::CloudWatch::Alarm': ['AlarmName'],
};

export const replacesResource = (type: string, property: string): boolean =>
  replacing[type]?.includes(property) ?? false;

/** Resource types of ours that take the tags of their stack. */
const tagged =
  /^AWS::(S3::Bucket|IAM::Role|Logs::LogGroup|SecretsManager::Secret|KinesisFirehose::DeliveryStream|CloudWatch::(MetricStream|Alarm))$/;

/**
 * What has to happen for a stack to become what was prepared. Other tags of the stack change every resource that takes them.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-resource-tags.html
 */
export function compareStacks(
  before: PreparedStack | undefined,
  after: PreparedStack,
  hasOtherTags = false,
): StackChange[] {
  const old = before?.resolved.resources ?? [];
  const wanted = after.resolved.resources;
  const isIn = (list: readonly ResolvedResource[], { logicalId, type }: ResolvedResource) =>
    list.find((one) => one.logicalId === logicalId && one.type === type);
  const changed = wanted.flatMap((resource): StackChange[] => {
    const { logicalId, type } = resource;
    const known = isIn(old, resource);
    if (!known) return [{ action: 'Add', logicalId, type, properties: [], isReplacement: false }];
    const properties = [
      ...differing(known.properties, resource.properties),
      ...(hasOtherTags && tagged.test(type) ? [stackTags] : []),
    ];
    if (properties.length === 0) return [];
    const isReplacement = properties.some((property) => replacesResource(type, property));
    return [{ action: 'Modify', logicalId, type, properties, isReplacement }];
  });
  const gone = old.filter((resource) => !isIn(wanted, resource));
  return [
    ...changed,
    ...gone.map(({ logicalId, type }): StackChange => {
      return { action: 'Remove', logicalId, type, properties: [], isReplacement: false };
    }),
  ];
}

function differing(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
