/** One parameter of a CloudFormation template, as much of it as a link or a form needs. Values are text, numbers included. */
export interface TemplateParameter {
  name: string;
  type: 'String' | 'Number';
  /** CloudFormation ignores such parameters in a link, and a secret has no place in a browser history. */
  noEcho: boolean;
  default?: string;
  allowedValues?: readonly string[];
  allowedPattern?: string;
  minValue?: number;
  maxValue?: number;
  maxLength?: number;
}

const number = (name: string, byDefault: string, minValue: number, maxValue: number): TemplateParameter => ({
  name,
  type: 'Number',
  noEcho: false,
  default: byDefault,
  minValue,
  maxValue,
});

/** May be left empty, and otherwise looks like this. */
const optional = (name: string, pattern: string, maxLength: number): TemplateParameter => ({
  name,
  type: 'String',
  noEcho: false,
  default: '',
  maxLength,
  allowedPattern: `^(${pattern})?$`,
});

/** The parameters of `cloudformation/ecs-metric-stream.yaml`, in its order; a test holds the two together. */
export const templateParameters: readonly TemplateParameter[] = [
  {
    name: 'DynatraceEnvironmentUrl',
    type: 'String',
    noEcho: false,
    maxLength: 1024,
    allowedPattern: '^https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?(/e/[A-Za-z0-9-]+)?$',
  },
  {
    name: 'DynatraceEndpoint',
    type: 'String',
    noEcho: false,
    default: 'https://aws.cloud.dynatrace.com/metrics',
    allowedValues: [
      'https://aws.cloud.dynatrace.com/metrics',
      'https://us.aws.cloud.dynatrace.com/metrics',
      'https://eu.aws.cloud.dynatrace.com/metrics',
    ],
  },
  {
    name: 'RequireValidCertificate',
    type: 'String',
    noEcho: false,
    default: 'true',
    allowedValues: ['true', 'false'],
  },
  {
    name: 'DynatraceTokenSecretArn',
    type: 'String',
    noEcho: false,
    default: '',
    maxLength: 2048,
    allowedPattern:
      '^(arn:aws(-[a-z]+)*:secretsmanager:[a-z]+(-[a-z]+)+-[0-9]+:[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]+-[A-Za-z0-9]{6})?$',
  },
  {
    name: 'DynatraceApiToken',
    type: 'String',
    noEcho: true,
    default: '',
    maxLength: 4096,
    allowedPattern: '^(dt0[a-z][0-9]{2}\\.[A-Za-z0-9]+\\.[A-Za-z0-9]+)?$',
  },
  {
    name: 'FilterPreset',
    type: 'String',
    noEcho: false,
    default: 'EcsSlo',
    allowedValues: ['EcsSlo', 'EcsFull', 'EcsInsights', 'EcsMetrics', 'Namespaces', 'All'],
  },
  optional('EcsMetricNames', '[A-Za-z0-9_.]{1,255}(,[A-Za-z0-9_.]{1,255}){0,399}', 4096),
  optional('InsightsMetricNames', '[A-Za-z0-9_.]{1,255}(,[A-Za-z0-9_.]{1,255}){0,399}', 4096),
  optional(
    'Namespaces',
    '[A-Za-z0-9_./#-][A-Za-z0-9_./#:-]{0,254}(,[A-Za-z0-9_./#-][A-Za-z0-9_./#:-]{0,254}){0,9}',
    2559,
  ),
  {
    name: 'IncludeLinkedAccounts',
    type: 'String',
    noEcho: false,
    default: 'false',
    allowedValues: ['true', 'false'],
  },
  { name: 'ExpectedAccountId', type: 'String', noEcho: false, default: '', allowedPattern: '^([0-9]{12})?$' },
  optional('PermissionsBoundaryArn', 'arn:aws(-[a-z]+)*:iam::([0-9]{12}|aws):policy/[A-Za-z0-9/_+=,.@-]+', 2048),
  optional('KmsKeyArn', 'arn:aws(-[a-z]+)*:kms:[a-z]+(-[a-z]+)+-[0-9]+:[0-9]{12}:key/[A-Za-z0-9-]+', 2048),
  optional('AlarmTopicArn', 'arn:aws(-[a-z]+)*:sns:[a-z]+(-[a-z]+)+-[0-9]+:[0-9]{12}:[A-Za-z0-9_-]+', 1024),
  {
    name: 'BackupBucketVersioning',
    type: 'String',
    noEcho: false,
    default: 'false',
    allowedValues: ['true', 'false'],
  },
  optional('AccessLogBucketName', '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]', 63),
  optional(
    'TokenRotationFunctionArn',
    'arn:aws(-[a-z]+)*:lambda:[a-z]+(-[a-z]+)+-[0-9]+:[0-9]{12}:function:[A-Za-z0-9_-]{1,64}(:[A-Za-z0-9_-]{1,128})?',
    1024,
  ),
  number('TokenRotationDays', '90', 1, 1000),
  number('BufferIntervalSeconds', '60', 0, 900),
  number('BufferSizeMiB', '3', 1, 64),
  number('RetryDurationSeconds', '900', 0, 7200),
  number('BackupRetentionDays', '14', 1, 365),
];
