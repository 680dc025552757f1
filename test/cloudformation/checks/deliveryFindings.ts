import type { ResolvedStack } from '../resolvedStack';
import type { Given } from '../stackInputs';
import type { JsonObject, Kind } from '../template';
import { differences, inEveryStack, textsIn, type Check } from './check';

const asObject = (value: unknown): JsonObject =>
  (typeof value === 'object' && value !== null ? value : {}) as JsonObject;

/** Settings that AWS accepts in any combination and that then deliver nothing: none of the validators we tried finds one of these. */
function silentMistakes({ resources }: ResolvedStack): string[] {
  const stream = asObject(resources.DeliveryStream);
  const http = asObject(stream.HttpEndpointDestinationConfiguration);
  const endpoint = asObject(http.EndpointConfiguration);
  const secret = asObject(http.SecretsManagerConfiguration);
  const sse = asObject(stream.DeliveryStreamEncryptionConfigurationInput);
  const attributes = (asObject(http.RequestConfiguration).CommonAttributes ?? []) as JsonObject[];
  const url = typeof endpoint.Url === 'string' ? endpoint.Url : '';
  const attributeNames = attributes.map(({ AttributeName }) => AttributeName);
  const destinations = Object.keys(stream).filter((name) => name.endsWith('DestinationConfiguration'));
  const hasSecret = secret.Enabled === true;
  const arns = textsIn(resources).filter(([name]) => /Ar[Nn]$|ARN$|Arn$/.test(name) && name !== 'aws:SourceArn');
  const statistics = textsIn(asObject(resources.MetricStream).StatisticsConfigurations).filter(
    ([name]) => name === 'AdditionalStatistics',
  );
  const checks: Array<[boolean, string]> = [
    [!(hasSecret && endpoint.AccessKey !== undefined), 'has an access key beside the secret'],
    [hasSecret || endpoint.AccessKey !== undefined, 'has neither a secret nor an access key'],
    [!hasSecret || secret.SecretARN !== undefined, 'is to read a secret that it does not name'],
    [
      (sse.KeyType === 'CUSTOMER_MANAGED_CMK') === (sse.KeyARN !== undefined),
      'has a KMS key type and key that do not fit',
    ],
    [destinations.length === 1, 'has not exactly one destination'],
    [new Set(attributeNames).size === attributeNames.length, 'has a common attribute twice'],
    [url.startsWith('https://'), 'delivers to an address without https'],
    [!/^https:\/\/[^/]*:(?!443)/.test(url), 'delivers to another port than 443'],
  ];
  return [
    ...checks.filter(([holds]) => !holds).map(([, problem]) => `the delivery stream ${problem}`),
    ...arns.filter(([, value]) => !value.startsWith('arn:')).map(([name]) => `${name} is no ARN`),
    ...statistics
      .filter(([, name]) => !/^p(\d{1,2}(\.\d{1,10})?|100)$/.test(name))
      .map(([, name]) => `${name} is no percentile`),
  ];
}

/**
 * The destination as Dynatrace documents it, whole:
 * https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/integrate-with-aws/aws-metrics-ingest/cloudwatch-metric-streams and
 * https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/integrate-with-aws/aws-logs-ingest/lma-stream-logs-with-firehose
 */
function expectedStream({ arnOf, nameOf }: ResolvedStack, given: Given, kind: Kind): JsonObject {
  const role = arnOf('DeliveryRole');
  const logging = (stream: string) => ({
    Enabled: true,
    LogGroupName: nameOf('DeliveryLogGroup'),
    LogStreamName: stream,
  });
  const environment = given.DynatraceEnvironmentUrl ?? '';
  const attributes = [
    { AttributeName: 'dt-url', AttributeValue: environment },
    { AttributeName: 'require-valid-certificate', AttributeValue: 'true' },
  ];
  const isMetrics = kind === 'metrics';
  const logsUrl = `${environment}/api/v2/logs/ingest/aws_firehose`;
  const key = given.KmsKeyArn;
  return {
    DeliveryStreamType: 'DirectPut',
    DeliveryStreamEncryptionConfigurationInput: key
      ? { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: key }
      : { KeyType: 'AWS_OWNED_CMK' },
    HttpEndpointDestinationConfiguration: {
      EndpointConfiguration: {
        Name: 'Dynatrace',
        Url: isMetrics ? 'https://aws.cloud.dynatrace.com/metrics' : logsUrl,
      },
      SecretsManagerConfiguration: {
        Enabled: true,
        RoleARN: role,
        SecretARN: given.DynatraceTokenSecretArn || arnOf('TokenSecret'),
      },
      RequestConfiguration: { ContentEncoding: 'GZIP', ...(isMetrics ? { CommonAttributes: attributes } : {}) },
      BufferingHints: { IntervalInSeconds: '60', SizeInMBs: isMetrics ? '3' : '1' },
      RetryOptions: { DurationInSeconds: '900' },
      RoleARN: role,
      CloudWatchLoggingOptions: logging('DestinationDelivery'),
      S3BackupMode: 'FailedDataOnly',
      S3Configuration: {
        BucketARN: arnOf('BackupBucket'),
        RoleARN: role,
        CompressionFormat: 'GZIP',
        CloudWatchLoggingOptions: logging('BackupDelivery'),
      },
    },
  };
}

/** What Firehose delivers, where to, and with which token. */
export const deliveryFindings: Check = (template, kind) =>
  inEveryStack(template, kind, (stack, given) => [
    ...silentMistakes(stack),
    ...differences('DeliveryStream', stack.resources.DeliveryStream, expectedStream(stack, given, kind)),
  ]);
