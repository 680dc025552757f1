import { randomBytes } from 'node:crypto';
import { arn, partitionOf } from '../protocol/partition';
import type { ResourceIdentity } from '../template/resolveTemplate';

interface Place {
  accountId: string;
  region: string;
  stackName: string;
}

type Properties = Readonly<Record<string, unknown>>;

interface Kind {
  /** Property that names the resource; without it CloudFormation makes a name of at most `longest` characters. */
  nameProperty: string | null;
  longest: number;
  identify(name: string, place: Place): ResourceIdentity;
}

const random = (length: number): string => randomBytes(length).toString('hex').slice(0, length).toUpperCase();

const named = (name: string, attributes: Record<string, string> = {}): ResourceIdentity => ({
  physicalId: name,
  attributes,
});

/** The resource types that the sandbox can create, with what Ref and GetAtt answer for them. */
const kinds: Record<string, Kind> = {
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    longest: 63,
    identify: (name, { region }) => {
      const { id, urlSuffix } = partitionOf(region);
      const bucket = name.toLowerCase();
      return named(bucket, {
        Arn: `arn:${id}:s3:::${bucket}`,
        DomainName: `${bucket}.s3.${urlSuffix}`,
        RegionalDomainName: `${bucket}.s3.${region}.${urlSuffix}`,
      });
    },
  },
  'AWS::S3::BucketPolicy': { nameProperty: 'Bucket', longest: 63, identify: (name) => named(name) },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    longest: 512,
    identify: (name, { region, accountId }) =>
      named(name, { Arn: arn('logs', region, accountId, `log-group:${name}:*`) }),
  },
  'AWS::Logs::LogStream': { nameProperty: 'LogStreamName', longest: 512, identify: (name) => named(name) },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    longest: 64,
    identify: (name, { region, accountId }) =>
      named(name, { Arn: `arn:${partitionOf(region).id}:iam::${accountId}:role/${name}`, RoleId: `AROA${random(17)}` }),
  },
  'AWS::IAM::Policy': { nameProperty: null, longest: 128, identify: (name) => named(name) },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    longest: 256,
    identify: (name, { region, accountId }) => {
      const secretArn = arn('secretsmanager', region, accountId, `secret:${name}-${random(6)}`);
      return { physicalId: secretArn, attributes: { Id: secretArn } };
    },
  },
  // Its Ref is the ARN of the secret:
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-secretsmanager-rotationschedule.html
  'AWS::SecretsManager::RotationSchedule': { nameProperty: 'SecretId', longest: 2048, identify: (name) => named(name) },
  'AWS::KinesisFirehose::DeliveryStream': {
    nameProperty: 'DeliveryStreamName',
    longest: 64,
    identify: (name, { region, accountId }) =>
      named(name, { Arn: arn('firehose', region, accountId, `deliverystream/${name}`) }),
  },
  'AWS::CloudWatch::MetricStream': {
    nameProperty: 'Name',
    longest: 255,
    identify: (name, { region, accountId }) =>
      named(name, { Arn: arn('cloudwatch', region, accountId, `metric-stream/${name}`), State: 'running' }),
  },
  'AWS::CloudWatch::Alarm': {
    nameProperty: 'AlarmName',
    longest: 255,
    identify: (name, { region, accountId }) =>
      named(name, { Arn: arn('cloudwatch', region, accountId, `alarm:${name}`) }),
  },
  'AWS::Logs::SubscriptionFilter': { nameProperty: 'FilterName', longest: 512, identify: (name) => named(name) },
  'AWS::Logs::AccountPolicy': { nameProperty: 'PolicyName', longest: 256, identify: (name) => named(name) },
};

export const isSupported = (type: string): boolean => Object.hasOwn(kinds, type);

/** Physical id and attributes of a new resource; types the sandbox does not know get a made-up name. */
export function identifyResource(
  place: Place,
  logicalId: string,
  type: string,
  properties: Properties,
): ResourceIdentity {
  const kind = kinds[type];
  const given = kind?.nameProperty ? properties[kind.nameProperty] : undefined;
  const suffix = `-${random(12)}`;
  const longest = (kind?.longest ?? 128) - suffix.length;
  const name = typeof given === 'string' ? given : `${place.stackName}-${logicalId}`.slice(0, longest) + suffix;
  return kind?.identify(name, place) ?? named(name);
}
