import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templatePath, templateText } from './metricStreamTemplate';
import { conditionsOf } from './resolvedStack';
import { aPastedToken, aSecretArn, everyOption } from './stackInputs';

const choices = [
  { FilterPreset: 'EcsSlo' },
  { FilterPreset: 'EcsFull', ...everyOption },
  { FilterPreset: 'EcsInsights', PermissionsBoundaryArn: everyOption.PermissionsBoundaryArn },
  { FilterPreset: 'Namespaces', Namespaces: 'AWS/ECS,AWS/ApplicationELB', AlarmTopicArn: everyOption.AlarmTopicArn },
  { FilterPreset: 'All', KmsKeyArn: everyOption.KmsKeyArn },
];
const places = [
  ['us-east-1', 'aws'],
  ['eu-central-2', 'aws'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['cn-north-1', 'aws-cn'],
] as const;

/** AWS's own offline validator, https://github.com/aws-cloudformation/cloudformation-validate */
describe('the validator of AWS', () => {
  let engine: InstanceType<typeof CelEngine>;
  beforeAll(() => {
    engine = new CelEngine();
  }, 60_000);
  afterAll(() => engine.free());

  function findings(region: string, parameterOverrides: Record<string, string>, path = templatePath) {
    const report = engine.validateStandard(new TemplateFile(path), {
      parameterOverrides,
      pseudoParameterOverrides: { region },
      // Takes the parameter that holds the ARN of a secret for the secret.
      exclude: { ids: ['W2509'] },
    });
    expect(report.status).toBe('OK');
    expect(report.metadata.resourcesScanned).toBeGreaterThan(8);
    const actual = conditionsOf(parameterOverrides);
    return (
      report.diagnostics
        // Wrong enumeration values are warnings to this validator, so the gate is at WARN; what is below is advice.
        .filter(({ severity }) => ['FATAL', 'ERROR', 'WARN'].includes(severity))
        // It walks both branches of Fn::If, also the one that the given parameters exclude.
        .filter(({ conditionScenario }) =>
          Object.entries(conditionScenario ?? {}).every(([name, holds]) => actual[name] === holds),
        )
        .map(({ ruleId, message, propertyPath }) => `${ruleId} ${propertyPath}: ${message}`)
    );
  }

  const cases = places.flatMap(([region, partition]) =>
    choices.flatMap((choice) => [
      { region, ...choice, token: 'pasted', parameters: { ...aPastedToken, ...choice } },
      { region, ...choice, token: 'in a secret', parameters: { ...aSecretArn(region, partition), ...choice } },
    ]),
  );

  it.each(cases)('finds nothing in $region with $FilterPreset and the token $token', ({ region, parameters }) => {
    expect(findings(region, parameters)).toEqual([]);
  });

  it.each([
    ['an output format that does not exist', 'OutputFormat: opentelemetry1.0', 'OutputFormat: opentelemetry9'],
    ['a property that does not exist', 'S3BackupMode:', 'S3BackupMood:'],
    ['a reference to nothing', '!GetAtt MetricStreamRole.Arn', '!GetAtt MetricRole.Arn'],
  ])('does find something when there is something: %s', (_, right, wrong) => {
    const folder = mkdtempSync(join(tmpdir(), 'template-'));
    const path = join(folder, 'broken.yaml');
    writeFileSync(path, templateText.replace(right, wrong));
    expect(findings('eu-west-1', aPastedToken, path)).not.toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
