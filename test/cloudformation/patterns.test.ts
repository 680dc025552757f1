import { parseTemplate, textOf, type Kind } from './template';

const parametersOf = (kind: Kind) => parseTemplate(textOf(kind)).Parameters;
const anAccount = '123456789012';
const aKey = `arn:aws:kms:eu-west-1:${anAccount}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

/** The whole value must match, as CloudFormation has it. */
const isTaken = (kind: Kind, name: string, value: string) => {
  const { AllowedPattern = '$^', MaxLength = 4096 } = parametersOf(kind)[name] ?? {};
  return value.length <= MaxLength && new RegExp(AllowedPattern).test(value);
};

describe.each<Kind>(['metrics', 'logs'])('the form of the template for %s', (kind) => {
  it.each([
    ['DynatraceApiToken', 'dt0c01.ABCDEFGHIJKLMNOPQRSTUVWX.ABCDEF0123456789', true],
    ['DynatraceApiToken', '', true],
    ['DynatraceApiToken', 'dt0c01.ABC', false],
    ['DynatraceApiToken', ' dt0c01.ABC.DEF', false],
    ['DynatraceApiToken', 'dt0c01.ABC.DEF","x":"y', false],
    ['DynatraceTokenSecretArn', `arn:aws-us-gov:secretsmanager:us-gov-west-1:${anAccount}:secret:a/b-Ab3dEf`, true],
    ['DynatraceTokenSecretArn', '', true],
    ['DynatraceTokenSecretArn', `arn:aws:secretsmanager:eu-west-1:${anAccount}:secret:dynatrace`, false],
    ['DynatraceTokenSecretArn', `arn:aws:secretsmanager:*:${anAccount}:secret:dynatrace-Ab3dEf`, false],
    ['DynatraceEnvironmentUrl', 'https://abc12345.live.dynatrace.com', true],
    ['DynatraceEnvironmentUrl', 'https://gate.example.com/e/0b12-34cd', true],
    ['DynatraceEnvironmentUrl', 'https://abc12345.live.dynatrace.com/', false],
    ['DynatraceEnvironmentUrl', 'http://abc12345.live.dynatrace.com', false],
    ['DynatraceEnvironmentUrl', '', false],
    ['ExpectedAccountId', '012345678901', true],
    ['ExpectedAccountId', '', true],
    ['ExpectedAccountId', '1234-5678-9012', false],
    ['PermissionsBoundaryArn', `arn:aws:iam::${anAccount}:policy/teams/boundary`, true],
    ['PermissionsBoundaryArn', 'arn:aws:iam::aws:policy/PowerUserAccess', true],
    ['PermissionsBoundaryArn', `arn:aws:iam::${anAccount}:role/boundary`, false],
    ['PermissionsBoundaryArn', 'arn:aws:iam::*:policy/boundary', false],
    ['KmsKeyArn', aKey, true],
    ['KmsKeyArn', `arn:aws-eusc:kms:eusc-de-east-1:${anAccount}:key/mrk-1234abcd12ab34cd56ef1234567890ab`, true],
    ['KmsKeyArn', `arn:aws:kms:eu-west-1:${anAccount}:alias/logs`, false],
    ['KmsKeyArn', '*', false],
    ['AlarmTopicArn', `arn:aws:sns:eu-west-1:${anAccount}:operations`, true],
    ['AlarmTopicArn', `arn:aws:sns:eu-west-1:${anAccount}:operations.fifo`, false],
  ])('%s takes %j: %s', (name, value, taken) => {
    expect(isTaken(kind, name, value)).toBe(taken);
  });
});

describe('what only one of the templates has', () => {
  it.each<[Kind, string, string, boolean]>([
    ['metrics', 'DynatraceEnvironmentUrl', 'https://gate.example.com:9999/e/0b12-34cd', true],
    // Firehose itself delivers logs to this address, and delivers to port 443 only.
    ['logs', 'DynatraceEnvironmentUrl', 'https://gate.example.com:9999/e/0b12-34cd', false],
    ['metrics', 'EcsMetricNames', 'CPUUtilization,HTTPCode_Target_5XX_Count', true],
    ['metrics', 'EcsMetricNames', 'CPUUtilization, MemoryUtilization', false],
    ['metrics', 'EcsMetricNames', 'CPUUtilization,', false],
    ['metrics', 'InsightsMetricNames', 'instance_cpu_utilization', true],
    ['metrics', 'InsightsMetricNames', Array.from({ length: 401 }, (_, index) => `N${index}`).join(','), false],
    ['metrics', 'InsightsMetricNames', 'x'.repeat(256), false],
    ['metrics', 'Namespaces', 'AWS/ECS,AWS/ApplicationELB', true],
    ['metrics', 'Namespaces', 'Own:Team/a.b-c_d#e', true],
    ['metrics', 'Namespaces', ':Own', false],
    ['metrics', 'Namespaces', 'AWS/ECS, AWS/ELB', false],
    ['metrics', 'Namespaces', 'AWS/ECS,', false],
    ['metrics', 'Namespaces', Array.from({ length: 11 }, (_, index) => `N${index}`).join(','), false],
    ['metrics', 'Namespaces', 'x'.repeat(256), false],
    ['logs', 'LogGroups', '/ecs/a,/ecs/b#c_d.e-f', true],
    ['logs', 'LogGroups', '/ecs/*', false],
    ['logs', 'LogGroups', Array.from({ length: 11 }, (_, index) => `/g${index}`).join(','), false],
    ['logs', 'ExcludedLogGroups', '/a,/b"],["', false],
    ['logs', 'FilterPattern', '?ERROR ?Exception -"x', false],
    ['logs', 'FilterPattern', '{ $.level = ERROR }', true],
    ['logs', 'FilterPattern', '[ip, user, status=5*]', true],
    ['logs', 'FilterPattern', 'a\\b', false],
    ['logs', 'FilterPattern', 'a\nb', false],
  ])('%s: %s takes %j: %s', (kind, name, value, taken) => {
    expect(isTaken(kind, name, value)).toBe(taken);
  });
});
