import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { estimateLogCost } from '../../../../domain/onboarding/cost/estimateLogCost';
import { logStackParameters, type LogStackChoice } from '../../../../domain/onboarding/logs/logStackParameters';
import { logTemplateParameters } from '../../../../domain/onboarding/logs/logTemplateParameters';
import { logTemplateUrl } from '../../../../domain/onboarding/logs/logTemplateUrl';
import { templateReleases } from '../../../../domain/onboarding/template/templateRelease';
import { failureOf } from '../failureOf';

const aChoice = (change: Partial<LogStackChoice> = {}): LogStackChoice => ({
  ...{ environmentApiUrl: 'https://abc12345.live.dynatrace.com', accountId: '123456789012', region: 'eu-west-1' },
  ...{ secretArn: null, what: { kind: 'groups', groups: '/ecs/checkout' }, pattern: '' },
  ...change,
});

describe('The stack of a log stream', () => {
  it('has the parameters of its template, in its order and with its bounds', () => {
    const file = readFileSync(join(__dirname, '../../../../cloudformation/ecs-log-stream.yaml'), 'utf8');
    const { Parameters } = parse(file, { logLevel: 'silent' }) as {
      Parameters: Record<string, { AllowedPattern?: string; MaxLength?: number; Default?: string | number }>;
    };
    expect(
      logTemplateParameters.map(({ name, allowedPattern, maxLength, default: byDefault }) => [
        name,
        { allowedPattern, maxLength, byDefault },
      ]),
    ).toEqual(
      Object.entries(Parameters).map(([name, { AllowedPattern, MaxLength, Default }]) => [
        name,
        {
          ...{ allowedPattern: AllowedPattern, maxLength: MaxLength },
          byDefault: Default === undefined ? undefined : String(Default),
        },
      ]),
    );
  });

  it('streams named log groups to the environment itself', () => {
    expect(logStackParameters(aChoice({ pattern: '?ERROR' }))).toEqual({
      ...{ DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com', LogGroups: '/ecs/checkout' },
      ...{ FilterPattern: '?ERROR', ExpectedAccountId: '123456789012' },
    });
  });

  it('streams the whole account but for what would loop', () => {
    const parameters = logStackParameters(aChoice({ what: { kind: 'account', excluded: '/aws/firehose/other' } }));
    expect(parameters).toMatchObject({ AccountWide: 'true', ExcludedLogGroups: '/aws/firehose/other' });
    expect(parameters).not.toHaveProperty('LogGroups');
  });

  it.each<[Partial<LogStackChoice>, RegExp]>([
    [{ what: { kind: 'groups', groups: '' } }, /^logGroups: are empty/],
    [{ what: { kind: 'groups', groups: '/a,/a' } }, /^logGroups: \/a is listed twice/],
    [{ what: { kind: 'account', excluded: '/a b' } }, /^excludedLogGroups: "\/a b" is not the name/],
    [{ accountId: '123' }, /^accountId/],
    [{ environmentApiUrl: '' }, /^environmentApiUrl: is empty/],
    [{ pattern: '"quoted"' }, /FilterPattern/],
  ])('refuses %j by the name of its field', (change, words) => {
    expect(failureOf(() => logStackParameters(aChoice(change))).message).toMatch(words);
  });

  it('lies beside the metric template, wherever that was published', () => {
    const { version, sha256 } = templateReleases.logs;
    const bucket = 'https://my.s3.eu-west-1.amazonaws.com/launchpad';
    expect(logTemplateUrl(`${bucket}/ecs-metric-stream/1.2.0/${'a'.repeat(64)}.yaml`)).toBe(
      `${bucket}/ecs-log-stream/${version}/${sha256}.yaml`,
    );
    expect(logTemplateUrl(`${bucket}/ecs-metric-stream.yaml`)).toBe(`${bucket}/ecs-log-stream.yaml`);
    expect(logTemplateUrl(`${bucket}/ecs-metric-stream.yaml?versionId=1`)).toBeNull();
    expect(logTemplateUrl(`${bucket}/mine.yaml`)).toBeNull();
    expect(logTemplateUrl(null)).toBeNull();
  });

  it('costs what Firehose and the secret cost', () => {
    // 10 GB × 30.4167 days × $0.029 + $0.40 + 4,380 calls × $0.05 per 10,000 = 8.8208 + 0.4 + 0.0219.
    expect(estimateLogCost(10)).toBeCloseTo(9.2427, 3);
    expect(() => estimateLogCost(-1)).toThrow('gbPerDay');
  });
});
