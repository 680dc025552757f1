import { AwsError } from '../protocol/awsError';
import { fields as object, text, type Fields as Properties } from '../protocol/fields';
import type { World } from '../../world/world';
import { secretShelf } from '../secretsManager/secretShelf';

/** What a Firehose stream with an HTTP endpoint does, read from its resolved CloudFormation properties. */
export interface DeliveryConfig {
  url: string;
  /** The key itself, or the secret that holds it. */
  accessKey: { kind: 'plain'; value: string } | { kind: 'secret'; arn: string };
  commonAttributes: Record<string, string>;
  gzip: boolean;
  bufferSeconds: number;
  bufferBytes: number;
  retrySeconds: number;
  /** Where the reasons of failed deliveries are written; null without error logging. */
  log: { group: string; stream: string } | null;
  backup: {
    bucket: string;
    everything: boolean;
    gzip: boolean;
    prefix: string;
    errorPrefix: string | null;
  };
}

const number = (value: unknown, fallback: number): number => (value === undefined ? fallback : Number(value));

/**
 * Defaults as documented.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-kinesisfirehose-deliverystream-httpendpointdestinationconfiguration.html
 * @throws AwsError InvalidRequest with the reason that CloudFormation would show.
 */
export function readDeliveryConfig(properties: Properties): DeliveryConfig {
  const http = object(properties['HttpEndpointDestinationConfiguration']);
  const endpoint = object(http['EndpointConfiguration']);
  const request = object(http['RequestConfiguration']);
  const buffering = object(http['BufferingHints']);
  const url = text(endpoint['Url']);
  if (!/^https:\/\/.+/.test(url)) throw invalid('HttpEndpointDestinationConfiguration needs an https:// Url');
  return {
    url,
    accessKey: readAccessKey(endpoint, object(http['SecretsManagerConfiguration'])),
    commonAttributes: readCommonAttributes(request['CommonAttributes']),
    gzip: request['ContentEncoding'] === 'GZIP',
    bufferSeconds: number(buffering['IntervalInSeconds'], 300),
    bufferBytes: number(buffering['SizeInMBs'], 5) * 1024 * 1024,
    retrySeconds: number(object(http['RetryOptions'])['DurationInSeconds'], 300),
    log: readLog(object(http['CloudWatchLoggingOptions'])),
    backup: readBackup(object(http['S3Configuration']), http['S3BackupMode']),
  };
}

function readAccessKey(endpoint: Properties, secrets: Properties): DeliveryConfig['accessKey'] {
  const { Enabled: enabled } = secrets;
  if (enabled !== true && enabled !== 'true') return { kind: 'plain', value: text(endpoint['AccessKey']) };
  const secretArn = text(secrets['SecretARN']);
  if (!secretArn) throw invalid('SecretsManagerConfiguration is enabled but has no SecretARN');
  return { kind: 'secret', arn: secretArn };
}

function readLog(options: Properties): DeliveryConfig['log'] {
  const { Enabled: enabled, LogGroupName: group, LogStreamName: stream } = options;
  if (enabled !== true && enabled !== 'true') return null;
  return { group: text(group), stream: text(stream) };
}

function readCommonAttributes(list: unknown): Record<string, string> {
  const attributes = Array.isArray(list) ? list.map(object) : [];
  if (attributes.length > 50) throw invalid('at most 50 CommonAttributes are allowed');
  return Object.fromEntries(attributes.map((one) => [text(one['AttributeName']), text(one['AttributeValue'])]));
}

function readBackup(s3: Properties, mode: unknown): DeliveryConfig['backup'] {
  const bucket = /^arn:[a-z-]+:s3:::(.+)$/.exec(text(s3['BucketARN']))?.[1];
  if (!bucket || !text(s3['RoleARN'])) throw invalid('S3Configuration needs a BucketARN and a RoleARN');
  return {
    bucket,
    everything: mode === 'AllData',
    gzip: s3['CompressionFormat'] === 'GZIP',
    prefix: text(s3['Prefix']),
    errorPrefix: s3['ErrorOutputPrefix'] === undefined ? null : text(s3['ErrorOutputPrefix']),
  };
}

/**
 * The access key for a delivery. A secret must stand in the stream's region and hold `{"api_key":"…"}`.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/secrets-manager-whats-secret.html
 * @throws AwsError without a word of the secret's content.
 */
export function readAccessKeyValue(world: World, region: string, key: DeliveryConfig['accessKey']): string {
  if (key.kind === 'plain') return key.value;
  const secretRegion = key.arn.split(':')[3];
  if (secretRegion !== region) throw invalid(`The secret is in ${secretRegion}; it must be in ${region}: ${key.arn}`);
  const secret = world.shelf(secretShelf).get(key.arn);
  if (secret === undefined) throw invalid(`Secrets Manager can't find the specified secret: ${key.arn}`);
  try {
    const { api_key: apiKey } = JSON.parse(secret) as { api_key?: unknown };
    if (typeof apiKey === 'string') return apiKey;
  } catch {
    // Falls through to the one message; the content itself must not appear in it.
  }
  throw invalid(`The secret must have the form {"api_key":"…"}: ${key.arn}`);
}

const invalid = (message: string) => new AwsError('InvalidArgumentException', message);
