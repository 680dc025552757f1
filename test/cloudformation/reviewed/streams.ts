import type { Json, JsonObject, Kind } from '../template';
import { arnOf, nothing, ref, resource, slot, sub, ten, when } from './write';

const logging = (stream: string): JsonObject => ({
  Enabled: true,
  LogGroupName: ref('DeliveryLogGroup'),
  LogStreamName: ref(stream),
});
const role = arnOf('DeliveryRole');

const deliveryStream = (Url: Json, RequestConfiguration: JsonObject): JsonObject =>
  resource('AWS::KinesisFirehose::DeliveryStream', {
    DeliveryStreamType: 'DirectPut',
    DeliveryStreamEncryptionConfigurationInput: {
      KeyType: when('HasKey', 'CUSTOMER_MANAGED_CMK', 'AWS_OWNED_CMK'),
      KeyARN: when('HasKey', ref('KmsKeyArn')),
    },
    HttpEndpointDestinationConfiguration: {
      EndpointConfiguration: { Name: 'Dynatrace', Url },
      SecretsManagerConfiguration: {
        Enabled: true,
        RoleARN: role,
        SecretARN: when('TokenWasPasted', ref('TokenSecret'), ref('DynatraceTokenSecretArn')),
      },
      RequestConfiguration,
      BufferingHints: { IntervalInSeconds: ref('BufferIntervalSeconds'), SizeInMBs: ref('BufferSizeMiB') },
      RetryOptions: { DurationInSeconds: ref('RetryDurationSeconds') },
      RoleARN: role,
      CloudWatchLoggingOptions: logging('DestinationLogStream'),
      S3BackupMode: 'FailedDataOnly',
      S3Configuration: {
        BucketARN: arnOf('BackupBucket'),
        RoleARN: role,
        CompressionFormat: 'GZIP',
        CloudWatchLoggingOptions: logging('BackupLogStream'),
      },
    },
  });

const namespace = (Namespace: Json, ...MetricNames: string[]): JsonObject =>
  MetricNames.length === 0 ? { Namespace } : { Namespace, MetricNames };
const heartbeat = namespace('AWS/CloudWatch/MetricStreams');
const listed: Json[] = [
  heartbeat,
  namespace(slot('Namespaces', 0)),
  ...ten.slice(1).map((index) => when(`HasNamespace${index + 1}`, namespace(slot('Namespaces', index)))),
];
const slo: Json[] = [
  heartbeat,
  namespace('AWS/ECS', 'CPUUtilization', 'MemoryUtilization'),
  namespace('ECS/ContainerInsights', 'RunningTaskCount', 'DesiredTaskCount'),
];
const insights: Json[] = [heartbeat, namespace('AWS/ECS'), namespace('ECS/ContainerInsights')];
const names = (Namespace: string, parameter: string): JsonObject => ({
  Namespace,
  MetricNames: { 'Fn::Split': [',', ref(parameter)] },
});
const named: Json[] = [
  heartbeat,
  when('HasEcsMetricNames', names('AWS/ECS', 'EcsMetricNames')),
  when('HasInsightsMetricNames', names('ECS/ContainerInsights', 'InsightsMetricNames')),
];
const full: Json[] = [heartbeat, namespace('AWS/ECS')];

const subscription = (index: number): JsonObject =>
  resource(
    'AWS::Logs::SubscriptionFilter',
    {
      LogGroupName: slot('LogGroups', index),
      FilterPattern: ref('FilterPattern'),
      DestinationArn: arnOf('DeliveryStream'),
      RoleArn: arnOf('SubscriptionRole'),
    },
    { Condition: `HasLogGroup${index + 1}` },
  );

export const reviewedStreams: Record<Kind, Record<string, JsonObject>> = {
  metrics: {
    DeliveryStream: deliveryStream(ref('DynatraceEndpoint'), {
      ContentEncoding: 'GZIP',
      CommonAttributes: [
        { AttributeName: 'dt-url', AttributeValue: ref('DynatraceEnvironmentUrl') },
        { AttributeName: 'require-valid-certificate', AttributeValue: ref('RequireValidCertificate') },
      ],
    }),
    MetricStream: resource(
      'AWS::CloudWatch::MetricStream',
      {
        Name: ref('AWS::StackName'),
        OutputFormat: 'opentelemetry1.0',
        FirehoseArn: arnOf('DeliveryStream'),
        RoleArn: arnOf('MetricStreamRole'),
        IncludeFilters: when(
          'StreamsEverything',
          nothing,
          when(
            'StreamsSloMetricsOnly',
            slo,
            when(
              'StreamsContainerInsights',
              insights,
              when('StreamsNamedMetrics', named, when('StreamsListedNamespaces', listed, full)),
            ),
          ),
        ),
        IncludeLinkedAccountsMetrics: when('IncludesLinkedAccounts', true),
      },
      { Metadata: { 'cfn-lint': { config: { ignore_checks: ['W1035', 'E3018'] } } } },
    ),
  },
  logs: {
    DeliveryStream: deliveryStream(sub('${DynatraceEnvironmentUrl}/api/v2/logs/ingest/aws_firehose'), {
      ContentEncoding: 'GZIP',
    }),
    ...Object.fromEntries(ten.map((index) => [`Subscription${index + 1}`, subscription(index)])),
    AccountSubscription: resource(
      'AWS::Logs::AccountPolicy',
      {
        PolicyName: ref('AWS::StackName'),
        PolicyType: 'SUBSCRIPTION_FILTER_POLICY',
        Scope: 'ALL',
        PolicyDocument: sub(
          '{"DestinationArn":"${DeliveryStream.Arn}","RoleArn":"${SubscriptionRole.Arn}","FilterPattern":"${FilterPattern}"}',
        ),
        SelectionCriteria: {
          'Fn::Sub': [
            'LogGroupName NOT IN ["${DeliveryLogGroup}"${Others}]',
            { Others: when('HasExclusions', excluded(), '') },
          ],
        },
      },
      { Condition: 'StreamsWholeAccount' },
    ),
  },
};

function excluded(): Json {
  const Names = { 'Fn::Join': ['","', { 'Fn::Split': [',', ref('ExcludedLogGroups')] }] };
  return { 'Fn::Sub': [',"${Names}"', { Names }] };
}
