import { templateParameters, type TemplateParameter } from '../../domain/onboarding/templateParameters';
import { parseTemplate, templateText, type ParameterDeclaration } from './metricStreamTemplate';

const template = parseTemplate();
const form = template.Metadata['AWS::CloudFormation::Interface'];

const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value));
const asTemplateParameter = ([name, declared]: [string, ParameterDeclaration]): TemplateParameter => ({
  name,
  type: declared.Type as TemplateParameter['type'],
  noEcho: declared.NoEcho ?? false,
  default: text(declared.Default),
  allowedValues: declared.AllowedValues,
  allowedPattern: declared.AllowedPattern,
  minValue: declared.MinValue,
  maxValue: declared.MaxValue,
  maxLength: declared.MaxLength,
});

describe('the parameters of the template', () => {
  it('are those that the app knows, in the same order and with the same constraints', () => {
    expect(Object.entries(template.Parameters).map(asTemplateParameter)).toEqual(templateParameters);
  });

  it('use no constraint that the app does not know', () => {
    const known = [
      'Type',
      'Description',
      'Default',
      'NoEcho',
      'AllowedValues',
      'AllowedPattern',
      'MinValue',
      'MaxValue',
      'MaxLength',
      'ConstraintDescription',
    ];
    for (const declared of Object.values(template.Parameters))
      expect(known).toEqual(expect.arrayContaining(Object.keys(declared)));
  });

  it('all say what they are for, and in words what a wrong value is', () => {
    for (const [name, declared] of Object.entries(template.Parameters)) {
      expect([name, declared.Description]).toEqual([name, expect.stringMatching(/^[A-Z].{20,}/)]);
      expect([name, declared.ConstraintDescription]).toEqual([name, expect.stringMatching(/^must be /)]);
    }
  });

  it('stand in the form once each, with a label', () => {
    const inGroups = form.ParameterGroups.flatMap(({ Parameters }) => Parameters);
    expect(inGroups.toSorted()).toEqual(Object.keys(template.Parameters).sort());
    expect(Object.keys(form.ParameterLabels).sort()).toEqual(Object.keys(template.Parameters).sort());
  });

  it('have defaults that their own constraints accept', () => {
    for (const { Default, AllowedPattern, AllowedValues, MinValue, MaxValue } of Object.values(template.Parameters)) {
      if (Default === undefined) continue;
      if (AllowedPattern) expect(String(Default)).toMatch(new RegExp(AllowedPattern));
      if (AllowedValues) expect(AllowedValues).toContain(Default);
      if (MinValue !== undefined) expect(Number(Default)).toBeGreaterThanOrEqual(MinValue);
      if (MaxValue !== undefined) expect(Number(Default)).toBeLessThanOrEqual(MaxValue);
    }
  });

  it('deliver as Dynatrace recommends by default: 60 s, 3 MiB, 900 s, global endpoint, certificate checked', () => {
    const defaults = [
      'BufferIntervalSeconds',
      'BufferSizeMiB',
      'RetryDurationSeconds',
      'DynatraceEndpoint',
      'RequireValidCertificate',
    ];
    expect(defaults.map((name) => template.Parameters[name]?.Default)).toEqual([
      60,
      3,
      900,
      'https://aws.cloud.dynatrace.com/metrics',
      'true',
    ]);
  });

  it.each([
    ['DynatraceApiToken', 'dt0c01.ABCDEFGHIJKLMNOPQRSTUVWX.ABCDEF0123456789', true],
    ['DynatraceApiToken', '', true],
    ['DynatraceApiToken', 'dt0c01.ABC', false],
    ['DynatraceApiToken', ' dt0c01.ABC.DEF', false],
    ['DynatraceApiToken', 'dt0c01.ABC.DEF","x":"y', false],
    ['DynatraceTokenSecretArn', 'arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:a/b-Ab3dEf', true],
    ['DynatraceTokenSecretArn', '', true],
    ['DynatraceTokenSecretArn', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace', false],
    ['DynatraceTokenSecretArn', 'arn:aws:secretsmanager:*:123456789012:secret:dynatrace-Ab3dEf', false],
    ['DynatraceEnvironmentUrl', 'https://abc12345.live.dynatrace.com', true],
    ['DynatraceEnvironmentUrl', 'https://gate.example.com:9999/e/0b12-34cd', true],
    ['DynatraceEnvironmentUrl', 'https://abc12345.live.dynatrace.com/', false],
    ['DynatraceEnvironmentUrl', 'http://abc12345.live.dynatrace.com', false],
    ['DynatraceEnvironmentUrl', '', false],
    ['ExpectedAccountId', '012345678901', true],
    ['ExpectedAccountId', '', true],
    ['ExpectedAccountId', '1234-5678-9012', false],
  ])('%s takes %j: %s', (name, value, accepted) => {
    expect(new RegExp(template.Parameters[name]?.AllowedPattern ?? '$^').test(value)).toBe(accepted);
  });
});

describe('the shape of the template', () => {
  it('is flat, so that it also works in a service-managed StackSet: no transform, macro, nested stack or custom code', () => {
    expect(template.Transform).toBeUndefined();
    expect(templateText).not.toMatch(/Fn::Transform|Fn::ForEach|!Transform/);
    const types = Object.values(template.Resources).map(({ Type }) => Type);
    expect(types.filter((type) => /^(Custom::|AWS::(CloudFormation|Lambda|Serverless)::)/.test(type))).toEqual([]);
  });

  it('names no partition of its own', () => {
    expect(JSON.stringify([template.Resources, template.Outputs, template.Conditions])).not.toMatch(/arn:aws/);
  });

  it('fits into a request body (51,200 bytes) and its description into 1,024', () => {
    expect(Buffer.byteLength(templateText)).toBeLessThan(51_200);
    expect(Buffer.byteLength(template.Description)).toBeLessThanOrEqual(1024);
  });

  it('carries one version, in the description and as an output', () => {
    const version = /version (\d+\.\d+\.\d+)/.exec(template.Description)?.[1];
    expect(version).toBeDefined();
    expect(template.Outputs.TemplateVersion?.Value).toBe(version);
  });

  it('lets the token into the secret and nowhere else', () => {
    const { TokenSecret, ...others } = template.Resources;
    expect(template.Parameters.DynatraceApiToken?.NoEcho).toBe(true);
    expect(JSON.stringify(TokenSecret?.Properties.SecretString)).toContain('${DynatraceApiToken}');
    expect(JSON.stringify([others, template.Outputs, template.Metadata])).not.toMatch(
      /"DynatraceApiToken"\}|\$\{DynatraceApiToken/,
    );
  });
});
