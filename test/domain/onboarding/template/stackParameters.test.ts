import { stackParameters, type StackChoice } from '../../../../domain/onboarding/template/stackParameters';
import { failureOf } from '../failureOf';

const secretArn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf';

const aChoice = (change: Partial<StackChoice> = {}): StackChoice => ({
  environmentApiUrl: 'https://abc12345.live.dynatrace.com',
  ingestEndpoint: 'eu',
  preset: 'EcsSlo',
  accountId: '012345678901',
  region: 'eu-west-1',
  ...change,
});

describe('the stack parameters of a choice', () => {
  it('name environment, endpoint, preset, account and the secret', () => {
    expect(stackParameters(aChoice({ secretArn }))).toEqual({
      DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com',
      DynatraceEndpoint: 'https://eu.aws.cloud.dynatrace.com/metrics',
      FilterPreset: 'EcsSlo',
      ExpectedAccountId: '012345678901',
      DynatraceTokenSecretArn: secretArn,
    });
  });

  it.each([null, undefined, ''])('have no secret when the token will be pasted in AWS (%j)', (none) => {
    expect(Object.keys(stackParameters(aChoice({ secretArn: none })))).toEqual([
      'DynatraceEnvironmentUrl',
      'DynatraceEndpoint',
      'FilterPreset',
      'ExpectedAccountId',
    ]);
  });

  it.each([
    [
      'us-gov-west-1',
      'arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:team/dynatrace_1+a=b.c@d-Ab3dEf',
    ],
    ['cn-north-1', 'arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:x-Ab3dEf'],
    ['eusc-de-east-1', 'arn:aws-eusc:secretsmanager:eusc-de-east-1:123456789012:secret:x-Ab3dEf'],
  ])('take a secret of %s', (region, arn) => {
    expect(stackParameters(aChoice({ region, secretArn: arn }))).toMatchObject({ DynatraceTokenSecretArn: arn });
  });

  it('refuse a secret of another region and name both', () => {
    const failure = failureOf(() => stackParameters(aChoice({ region: 'us-east-1', secretArn })));
    expect(failure.message).toBe('secretArn: is a secret of eu-west-1, but the stack is for us-east-1');
    expect(failure.hint).toContain('create or replicate the secret in us-east-1');
  });

  it('refuse a secret of another partition', () => {
    const wrong = secretArn.replace('arn:aws:', 'arn:aws-cn:');
    expect(failureOf(() => stackParameters(aChoice({ secretArn: wrong }))).message).toBe(
      'secretArn: belongs to the partition aws-cn, but eu-west-1 is in aws',
    );
  });

  it.each([
    'dynatrace',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace',
    'arn:aws:secretsmanager:eu-west-1:12345:secret:dynatrace-Ab3dEf',
    'arn:aws:ssm:eu-west-1:123456789012:parameter/dynatrace-Ab3dEf',
    ` ${secretArn}`,
    `${secretArn}\n`,
    secretArn.replace('dynatrace-', `${'d'.repeat(2048)}-`),
  ])('refuse %j as the ARN of a secret', (wrong) => {
    expect(failureOf(() => stackParameters(aChoice({ secretArn: wrong }))).message).toBe(
      'secretArn: is not the complete ARN of a Secrets Manager secret',
    );
  });

  it('refuse a token in the place of the ARN without repeating it', () => {
    const failure = failureOf(() => stackParameters(aChoice({ secretArn: 'dt0c01.PUBLIC.SECRETPART' })));
    expect(JSON.stringify(failure)).not.toContain('SECRETPART');
  });

  it.each([
    '',
    '12345678901',
    '1234567890123',
    '1234-5678-9012',
    ' 123456789012',
    '12345678901a',
    '１２３４５６７８９０１２',
  ])('refuse %j as an account', (accountId) => {
    expect(failureOf(() => stackParameters(aChoice({ accountId }))).message).toMatch(/^accountId: /);
  });

  it.each([
    '',
    'https://abc12345.live.dynatrace.com/',
    'http://abc12345.live.dynatrace.com',
    'https://a.example/x',
    'https://a b',
  ])('refuse %j as the API address', (environmentApiUrl) => {
    expect(failureOf(() => stackParameters(aChoice({ environmentApiUrl }))).message).toMatch(/^environmentApiUrl: /);
  });

  it('carry what a security team asks for, and the listed namespaces', () => {
    const options = {
      permissionsBoundaryArn: 'arn:aws:iam::012345678901:policy/boundary',
      kmsKeyArn: 'arn:aws:kms:eu-west-1:012345678901:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      alarmTopicArn: 'arn:aws:sns:eu-west-1:012345678901:operations',
      includeLinkedAccounts: true,
      keepsVersions: true,
      accessLogBucket: 'access-logs-012345678901',
      rotationFunctionArn: 'arn:aws:lambda:eu-west-1:012345678901:function:rotate-dynatrace-token',
    };
    expect(stackParameters(aChoice({ preset: 'Namespaces', namespaces: 'AWS/ECS,AWS/ELB', options }))).toEqual({
      DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com',
      DynatraceEndpoint: 'https://eu.aws.cloud.dynatrace.com/metrics',
      FilterPreset: 'Namespaces',
      Namespaces: 'AWS/ECS,AWS/ELB',
      ExpectedAccountId: '012345678901',
      IncludeLinkedAccounts: 'true',
      PermissionsBoundaryArn: options.permissionsBoundaryArn,
      KmsKeyArn: options.kmsKeyArn,
      AlarmTopicArn: options.alarmTopicArn,
      BackupBucketVersioning: 'true',
      AccessLogBucketName: options.accessLogBucket,
      TokenRotationFunctionArn: options.rotationFunctionArn,
    });
  });

  it('leave out options that are empty, and namespaces of another preset, which the template refuses', () => {
    const options = {
      ...{ permissionsBoundaryArn: '', kmsKeyArn: '', alarmTopicArn: '', includeLinkedAccounts: false },
      ...{ keepsVersions: false, accessLogBucket: '', rotationFunctionArn: '' },
    };
    expect(Object.keys(stackParameters(aChoice({ namespaces: 'AWS/ECS', options })))).toEqual([
      'DynatraceEnvironmentUrl',
      'DynatraceEndpoint',
      'FilterPreset',
      'ExpectedAccountId',
    ]);
  });

  it.each<[Partial<StackChoice>, RegExp]>([
    [{ preset: 'Namespaces' }, /^namespaces: is empty/],
    [{ options: { kmsKeyArn: 'alias/logs' } }, /^kmsKeyArn: /],
    [{ options: { alarmTopicArn: 'operations' } }, /^alarmTopicArn: /],
    [{ options: { permissionsBoundaryArn: 'arn:aws:iam::999999999999:policy/b' } }, /^permissionsBoundaryArn: /],
    [{ options: { accessLogBucket: 'arn:aws:s3:::access-logs' } }, /^accessLogBucket: is not the name of a bucket/],
    [{ options: { rotationFunctionArn: 'rotate' } }, /^rotationFunctionArn: is not the ARN of a Lambda function/],
    [
      { options: { rotationFunctionArn: 'arn:aws:lambda:us-east-1:012345678901:function:rotate' } },
      /^rotationFunctionArn: is of us-east-1, but the stack is for eu-west-1/,
    ],
    [
      { secretArn, options: { rotationFunctionArn: 'arn:aws:lambda:eu-west-1:012345678901:function:rotate' } },
      /^rotationFunctionArn: rotates the secret that the stack makes/,
    ],
    [{ region: 'eu-wst-1' }, /^region: "eu-wst-1" is not an AWS region/],
  ])('refuse %j and name the field', (change, message) => {
    expect(failureOf(() => stackParameters(aChoice(change))).message).toMatch(message);
  });
});
