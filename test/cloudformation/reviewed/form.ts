import type { Json, JsonObject, Kind } from '../template';

const label = (text: string): JsonObject => ({ default: text });
const group = (text: string, ...Parameters: string[]): JsonObject => ({ Label: label(text), Parameters });

const token = (permission: string) =>
  group(
    `2. API token with the permission "${permission}": fill in exactly one of the two`,
    'DynatraceTokenSecretArn',
    'DynatraceApiToken',
  );
const shared = [
  group('4. Guard against the wrong account', 'ExpectedAccountId'),
  group(
    '5. What your security team asks for (all optional)',
    ...['PermissionsBoundaryArn', 'KmsKeyArn', 'AlarmTopicArn', 'BackupBucketVersioning', 'AccessLogBucketName'],
    ...['TokenRotationFunctionArn', 'TokenRotationDays'],
  ),
  group(
    '6. Delivery (the defaults are what Dynatrace recommends)',
    ...['BufferIntervalSeconds', 'BufferSizeMiB', 'RetryDurationSeconds', 'BackupRetentionDays'],
  ),
];

const groups: Record<Kind, JsonObject[]> = {
  metrics: [
    group('1. Where the metrics go', 'DynatraceEnvironmentUrl', 'DynatraceEndpoint', 'RequireValidCertificate'),
    token('Ingest metrics'),
    group(
      '3. What is streamed',
      ...['FilterPreset', 'EcsMetricNames', 'InsightsMetricNames', 'Namespaces', 'IncludeLinkedAccounts'],
    ),
    ...shared,
  ],
  logs: [
    group('1. Where the logs go', 'DynatraceEnvironmentUrl'),
    token('Ingest logs'),
    group(
      '3. What is streamed: log groups, or the whole account',
      ...['LogGroups', 'AccountWide', 'ExcludedLogGroups', 'FilterPattern'],
    ),
    ...shared,
  ],
};

const sharedLabels: Record<string, string> = {
  DynatraceEnvironmentUrl: 'Dynatrace environment',
  DynatraceTokenSecretArn: 'ARN of a secret that holds the token',
  DynatraceApiToken: 'Or the token itself',
  ExpectedAccountId: 'AWS account this stack is meant for',
  KmsKeyArn: 'KMS key for the stream, the secret, the bucket and the log group',
  AlarmTopicArn: 'SNS topic for alarms',
  BackupBucketVersioning: 'Keep versions in the backup bucket',
  AccessLogBucketName: 'Bucket for the access logs of the backup bucket',
  TokenRotationFunctionArn: 'Function that rotates the token',
  TokenRotationDays: 'Rotate the token every (days)',
  BufferIntervalSeconds: 'Send at least every (seconds)',
  BufferSizeMiB: 'Send as soon as (MiB)',
  RetryDurationSeconds: 'Retry a failed delivery for (seconds)',
  BackupRetentionDays: 'Keep failed deliveries for (days)',
};

const labels: Record<Kind, Record<string, string>> = {
  metrics: {
    ...sharedLabels,
    DynatraceEndpoint: 'Dynatrace delivery endpoint',
    RequireValidCertificate: 'Check the TLS certificate of the environment',
    FilterPreset: 'Metrics',
    EcsMetricNames: 'Metrics of AWS/ECS, for the choice "EcsMetrics"',
    InsightsMetricNames: 'Metrics of ECS/ContainerInsights, for the choice "EcsMetrics"',
    Namespaces: 'Namespaces, for the choice "Namespaces"',
    IncludeLinkedAccounts: 'Also stream the metrics of linked source accounts',
    PermissionsBoundaryArn: 'Permissions boundary of both roles',
  },
  logs: {
    ...sharedLabels,
    LogGroups: 'Log groups',
    AccountWide: 'Stream every log group of the account and Region',
    ExcludedLogGroups: 'Log groups to leave out of the whole account',
    FilterPattern: 'Filter pattern',
    PermissionsBoundaryArn: 'Permissions boundary of the roles',
  },
};

/** The form in the console, and what cfn-lint is told. */
export const reviewedMetadata = (kind: Kind): Record<string, Json> => ({
  'cfn-lint': { config: { ignore_checks: ['W1030'] } },
  'AWS::CloudFormation::Interface': {
    ParameterGroups: groups[kind],
    ParameterLabels: Object.fromEntries(Object.entries(labels[kind]).map(([name, text]) => [name, label(text)])),
  },
});
