import type { Kind } from './template';

export type Given = Record<string, string>;

const environment = { DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com' };

/** Parameters of a stack whose token was pasted into the form. */
export const aPastedToken = {
  ...environment,
  DynatraceApiToken: 'dt0c01.PUBLICPART.SECRETPART',
  DynatraceTokenSecretArn: '',
};

/** Parameters of a stack whose token is in a secret of the customer's. */
export const aSecretArn = (region = 'eu-west-1', partition = 'aws') => ({
  ...environment,
  DynatraceApiToken: '',
  DynatraceTokenSecretArn: `arn:${partition}:secretsmanager:${region}:123456789012:secret:dynatrace-Ab3dEf`,
});

/** Every optional thing that a security team asks for. */
export const securityOptions = {
  PermissionsBoundaryArn: 'arn:aws:iam::123456789012:policy/boundary',
  KmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  AlarmTopicArn: 'arn:aws:sns:eu-west-1:123456789012:operations',
};

/** What hooks of an organization may demand of buckets and secrets. */
export const hookOptions = {
  BackupBucketVersioning: 'true',
  AccessLogBucketName: 'access-logs-123456789012',
};
/** For a pasted token only. */
export const rotation = {
  TokenRotationFunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:rotate-dynatrace-token',
};

/** Ten names, as many as the templates take. */
export const ten = (prefix: string) => Array.from({ length: 10 }, (_, index) => `${prefix}${index + 1}`);

/** Choices of each template that between them make every condition hold and not hold. */
export const choicesOf: Record<Kind, readonly Given[]> = {
  metrics: [
    { FilterPreset: 'EcsSlo' },
    { FilterPreset: 'EcsFull', IncludeLinkedAccounts: 'true', ...securityOptions, ...hookOptions },
    { FilterPreset: 'EcsInsights', PermissionsBoundaryArn: securityOptions.PermissionsBoundaryArn },
    { FilterPreset: 'EcsMetrics', EcsMetricNames: 'CPUUtilization', InsightsMetricNames: 'TaskCount,ServiceCount' },
    { FilterPreset: 'EcsMetrics', EcsMetricNames: 'CPUUtilization,MemoryUtilization' },
    { FilterPreset: 'EcsMetrics', InsightsMetricNames: 'RunningTaskCount' },
    { FilterPreset: 'Namespaces', Namespaces: 'AWS/ECS', AlarmTopicArn: securityOptions.AlarmTopicArn },
    { FilterPreset: 'Namespaces', Namespaces: ten('Own/N').join(',') },
    { FilterPreset: 'All', KmsKeyArn: securityOptions.KmsKeyArn },
  ],
  logs: [
    { LogGroups: '/ecs/one' },
    { LogGroups: ten('/ecs/group').join(','), FilterPattern: '?ERROR ?WARN', ...securityOptions },
    { AccountWide: 'true', AlarmTopicArn: securityOptions.AlarmTopicArn, ...hookOptions },
    { AccountWide: 'true', ExcludedLogGroups: '/a,/b', KmsKeyArn: securityOptions.KmsKeyArn },
  ],
};

/** The choices, each with the token pasted and in a secret. */
export const scenariosOf = (kind: Kind): Given[] =>
  choicesOf[kind].flatMap((choice, index) => [
    { ...aPastedToken, ...choice, ...(index === 1 ? rotation : {}) },
    { ...aSecretArn(), ...choice },
  ]);
