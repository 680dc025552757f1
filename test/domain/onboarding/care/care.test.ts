import { measuredCost } from '../../../../domain/onboarding/cost/measuredCost';
import { putTokenCommand } from '../../../../domain/onboarding/commands/putTokenCommand';
import { updateCommand } from '../../../../domain/onboarding/commands/updateCommand';
import { adoptedConnection } from '../../../../domain/onboarding/stored/adoptedConnection';
import { templateAge, templateHistory } from '../../../../domain/onboarding/template/templateHistory';
import { templateReleases } from '../../../../domain/onboarding/template/templateRelease';

const stream = {
  ...{ accountId: '123456789012', region: 'eu-west-1', streamName: 'dynatrace-ecs-MetricStream-AbC123' },
  ...{ state: 'flowing' as const, lastHeartbeatAt: null, lastEcsDataAt: null, lagSeconds: null },
};
const at = '2026-11-22T18:00:00.000Z';

describe('What is measured', () => {
  it('costs three dollars per million updates', () => {
    // 40 metrics each minute of 730 hours: 40 × 60 × 730 = 1,752,000 updates, at $0.003 per 1,000.
    expect(measuredCost(1_752_000)).toBeCloseTo(5.256, 6);
    expect(measuredCost(1_752_000, 0.002)).toBeCloseTo(3.504, 6);
  });

  it.each([[-1], [Number.NaN]])('is no amount of %s', (updates) => {
    expect(() => measuredCost(updates)).toThrow('updates');
  });
});

describe('The template of a stack', () => {
  it('has a history that ends with the one that ships', () => {
    expect(templateHistory.at(-1)?.version).toBe(templateReleases.metrics.version);
  });

  it('is told what an update brings, and whether its stream restarts', () => {
    const age = templateAge('1.1.0', 'EcsSlo');
    expect(age).toMatchObject({ kind: 'older', restarts: true, steps: [{ version: '1.2.0' }, { version: '1.3.0' }] });
    expect(templateAge('1.1.0', 'All')).toMatchObject({ kind: 'older', restarts: false });
  });

  it.each([
    ['1.3.0', 'same'],
    ['1.2.0', 'older'],
    ['1.10.0', 'newer'],
    ['2.0.0', 'newer'],
    ['1.0.0', 'older'],
    [null, 'unknown'],
    ['latest', 'unknown'],
  ])('of version %s is %s', (version, kind) => {
    expect(templateAge(version, 'EcsFull').kind).toBe(kind);
  });
});

describe('A stream that nobody launched here', () => {
  it('is adopted under the name of its stack', () => {
    expect(adoptedConnection(stream, at)).toEqual({
      ...{ accountId: '123456789012', region: 'eu-west-1', stackName: 'dynatrace-ecs' },
      ...{ preset: 'unknown', launchedAt: at },
    });
    expect(adoptedConnection({ ...stream, streamName: 'my-stream' }, at)?.stackName).toBe('my-stream');
  });

  it.each([
    [{ streamName: null }],
    [{ accountId: 'unknown' }],
    [{ region: 'unknown' }],
    [{ streamName: 'no stack’s name' }],
  ])('is not where the data does not tell: %j', (change) => {
    expect(adoptedConnection({ ...stream, ...change }, at)).toBeNull();
  });
});

describe('Commands', () => {
  it('never hold a token, which is asked for unseen', () => {
    const command = putTokenCommand('eu-west-1', 'dynatrace-ecs');
    expect(command).toContain('read -rs DYNATRACE_TOKEN');
    expect(command).toContain('put-secret-value --region eu-west-1');
    expect(command).toContain('unset DYNATRACE_TOKEN');
  });

  it('update a stack with another filter and nothing else', () => {
    const input = { region: 'eu-west-1', stackName: 'dynatrace-ecs', templateUrl: null };
    expect(updateCommand({ ...input, preset: 'EcsFull' })).toBe(
      'npm run aws -- deploy --region eu-west-1 --stack-name dynatrace-ecs --preset EcsFull',
    );
    expect(() => updateCommand({ ...input, region: 'nowhere', preset: null })).toThrow('region');
  });
});
