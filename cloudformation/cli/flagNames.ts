import { Failure } from '../../domain/failure';

/** The flag of each parameter that has one; every other is given by `--set NAME=VALUE`. */
export const parameterFlags: Readonly<Record<string, string>> = {
  DynatraceEnvironmentUrl: '--environment',
  DynatraceEndpoint: '--endpoint',
  DynatraceTokenSecretArn: '--secret-arn',
  FilterPreset: '--preset',
  EcsMetricNames: '--ecs-metrics',
  InsightsMetricNames: '--insights-metrics',
  Namespaces: '--namespaces',
  IncludeLinkedAccounts: '--linked-accounts',
  LogGroups: '--log-groups',
  AccountWide: '--account-wide',
  ExpectedAccountId: '--account',
  PermissionsBoundaryArn: '--boundary',
  KmsKeyArn: '--kms-key',
  AlarmTopicArn: '--alarm-topic',
  BackupBucketVersioning: '--versioning',
  AccessLogBucketName: '--access-logs',
  TokenRotationFunctionArn: '--rotation-function',
};

/** Parameter that each field of the domain's checks is about. */
const parameterOfField: Readonly<Record<string, string>> = {
  environmentApiUrl: 'DynatraceEnvironmentUrl',
  secretArn: 'DynatraceTokenSecretArn',
  ecsMetricNames: 'EcsMetricNames',
  insightsMetricNames: 'InsightsMetricNames',
  namespaces: 'Namespaces',
  logGroups: 'LogGroups',
  excludedLogGroups: 'ExcludedLogGroups',
  accountId: 'ExpectedAccountId',
  permissionsBoundaryArn: 'PermissionsBoundaryArn',
  kmsKeyArn: 'KmsKeyArn',
  alarmTopicArn: 'AlarmTopicArn',
  accessLogBucket: 'AccessLogBucketName',
  rotationFunctionArn: 'TokenRotationFunctionArn',
};

/** Flags of what is no parameter. */
const otherFlags: Readonly<Record<string, string>> = {
  region: '--region',
  regions: '--regions',
  stackName: '--stack-name',
  templateUrl: '--template-url',
  consoleOrigin: '--console-origin',
  platformUrl: '--environment',
  environment: '--environment',
  ous: '--ous',
  account: '--account',
  since: '--since',
  prefix: '--prefix',
  bucket: '--bucket',
  choice: '--choice',
  token: '--token-env',
  metrics: '--metrics',
  stack: '--stack',
  tags: '--tags',
  roleArn: '--role-arn',
  terminationProtection: '--termination-protection',
  logs: '--logs',
};

/** Where the value of a parameter was given, as the person would find it: a flag, `--set NAME`, or the saved choice. */
export type Origins = Readonly<Record<string, string>>;

/**
 * The failure of a check, its field named as the person gave it: `kmsKeyArn: …` becomes `--kms-key: …`, or `KmsKeyArn in choice.json: …`.
 * Anything else is answered as it is.
 */
export function namingFlags(error: unknown, origins: Origins = {}): unknown {
  if (!(error instanceof Failure) || error.code !== 'InvalidInput') return error;
  const [, field, problem] = /^([A-Za-z]\w*(?:\.\w+)?): (.*)$/s.exec(error.message) ?? [];
  if (field === undefined || problem === undefined) return error;
  const named = nameOf(field, origins);
  return named === null ? error : new Failure({ ...error.report(), message: `${named}: ${problem}` }, error.cause);
}

/** The failure of a sign-in, with the profile whose it is. */
export function namingProfile(error: unknown, profile: string | undefined): unknown {
  if (!(error instanceof Failure) || error.code !== 'Unauthorized') return error;
  if (!profile || error.message.includes(profile)) return error;
  return new Failure({ ...error.report(), message: `Profile ${profile}: ${error.message}` }, error.cause);
}

function nameOf(field: string, origins: Origins): string | null {
  const [head = '', detail] = field.split('.');
  if (head === 'choice' && detail !== undefined) return `--choice, its ${detail}`;
  const parameter = head === 'parameters' ? detail : parameterOfField[head];
  if (parameter === undefined) return otherFlags[head] ?? null;
  return origins[parameter] ?? parameterFlags[parameter] ?? `--set ${parameter}`;
}
