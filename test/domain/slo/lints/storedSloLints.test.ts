import type { Slo } from '../../../../domain/model/slo';
import { storedSloLints } from '../../../../domain/slo/lints/storedSloLints';
import { templateOf, templates } from '../../../../domain/slo/templates/templates';
import { someClassicSlo, somePlatformSlo } from '../someSlos';
import { someTarget } from '../someTarget';

const codes = (slo: Slo) => storedSloLints(slo).map(({ code }) => code);
const classic = (metricExpression: string, change = {}) => someClassicSlo({ metricExpression, ...change });
const platform = (indicator: string, change = {}) =>
  somePlatformSlo({ customSli: { indicator, filterSegments: [] }, ...change });

describe('remarks on a count that stays empty', () => {
  const share = (filled: string) =>
    classic(
      `(100)*(builtin:host.cpu.usage:avg:partition("cpu",value("good",lt(80))):splitBy():count:${filled})/(builtin:host.cpu.usage:avg:splitBy():count)`,
    );

  it('are made where only gaps are filled, and not where the whole series is', () => {
    expect(codes(share('default(0)'))).toContain('default-not-always');
    expect(codes(share('default( 0.0 )'))).toContain('default-not-always');
    expect(codes(share('default(0,always)'))).not.toContain('default-not-always');
    expect(codes(classic('builtin:host.cpu.usage:avg:count:default(0)'))).not.toContain('default-not-always');
  });
});

describe('remarks on raw usage as an SLI', () => {
  it.each([
    ['usage as it is', classic('builtin:host.cpu.usage:avg')],
    ['usage of one entity', classic('(builtin:host.mem.usage:filter(eq("dt.entity.host","HOST-1")):splitBy())')],
    ['a streamed metric', classic('cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:splitBy():avg')],
    // Dynatrace's own template "Host CPU usage utilization".
    ['the built-in template', platform('timeseries sli=avg(dt.host.cpu.usage), by:{dt.entity.host}, interval: 5m')],
    [
      'a column handed on',
      platform('timeseries cpu = max(dt.host.cpu.usage), interval: 5m\n| fieldsAdd sli = cpu[]\n| fieldsRemove cpu'),
    ],
    [
      'a key in backticks',
      platform('timeseries sli = avg(`cloud.aws.ecs.CPUUtilization.By.ClusterName`), interval: 5m'),
    ],
  ])('are made on %s', (_what, slo) => {
    expect(codes(slo)).toContain('raw-usage-as-sli');
  });

  it.each([
    ['the article’s headroom', classic('100-cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:splitBy():avg')],
    ['headroom in brackets', classic('(100)-(builtin:host.cpu.usage:splitBy():avg)')],
    [
      'a share of time slices',
      classic(
        '((builtin:host.cpu.usage:avg:partition("cpu",value("good",lt(80))):splitBy():count:default(0))/(builtin:host.cpu.usage:avg:splitBy():count)*(100))',
      ),
    ],
    ['availability', classic('(builtin:synthetic.browser.availability.location.total:splitBy())')],
    [
      'a ratio',
      platform('timeseries { a = sum(dt.service.request.count) }, interval: 5m | fieldsAdd sli = 100 * a[] / a[]'),
    ],
    [
      'a verdict on usage',
      platform(
        'timeseries cpu = avg(dt.host.cpu.usage), interval: 5m\n| fieldsAdd sli = iCollectArray(if(cpu[] < 80, 100.0, else: 0.0))',
      ),
    ],
    ['headroom in DQL', platform('timeseries u = avg(dt.host.cpu.usage), interval: 5m\n| fieldsAdd sli = 100 - u[]')],
  ])('are not made on %s', (_what, slo) => {
    expect(codes(slo)).not.toContain('raw-usage-as-sli');
  });

  it('are not made on anything this app writes', () => {
    for (const { id, targetKind, defaults, build } of templates) {
      for (const engine of ['classic', 'platform'] as const) {
        const target = someTarget(targetKind === 'service' ? { service: 'cpu.usage' } : { cluster: 'cpu.usage' });
        expect([id, engine, ...codes(build(defaults, target, { engine }))]).not.toContain('raw-usage-as-sli');
      }
    }
  });
});

describe('remarks on stored SLOs', () => {
  it('find a warning that never warns', () => {
    expect(codes(classic('x', { targetSuccess: 99, targetWarning: 99 }))).toEqual(['warning-not-above-target']);
    expect(codes(classic('x', { targetSuccess: 99, targetWarning: 99.5 }))).toEqual([]);
  });

  it('find DQL without an interval', () => {
    expect(codes(platform('timeseries sli = avg(availability)'))).toEqual(['slot-width-not-set']);
    expect(codes(platform('timeseries sli = avg(availability), bins: 60'))).toEqual([]);
    expect(codes(platform('fetch logs | fieldsAdd sli = 100'))).toEqual([]);
  });

  it('find a target that one bad time slice breaks, in ours and in the documented classic pattern', () => {
    const shareOf = (key: string) =>
      `((${key}:avg:partition("latency",value("good",lt(10000))):splitBy():count:default(0,always))/(${key}:avg:splitBy():count)*(100))`;
    // 120 slots × 0.1 % = 0.12
    expect(codes(classic(shareOf('builtin:service.response.time')))).toEqual(['budget-below-one-slot']);
    expect(
      codes(classic(shareOf('builtin:service.response.time'), { targetSuccess: 99, targetWarning: 99.5 })),
    ).toEqual([]);
    const { build, defaults } = templateOf('cluster-cpu-time');
    expect(codes(build(defaults, someTarget()))).toEqual(['budget-below-one-slot']);
    expect(codes(build(defaults, someTarget(), { engine: 'platform' }))).toEqual([]);
    expect(codes(build({ ...defaults, slotMinutes: 60 }, someTarget(), { engine: 'platform' }))).toEqual([
      'budget-below-one-slot',
    ]);
  });

  it('do not count time slices over a window that cannot be read', () => {
    const { build, defaults } = templateOf('cluster-cpu-time');
    expect(codes({ ...build(defaults, someTarget()), evaluationWindow: '-1d/d' })).toEqual([]);
  });

  it('say that an average hides breaches', () => {
    const { build, defaults } = templateOf('cluster-cpu-headroom');
    for (const engine of ['classic', 'platform'] as const) {
      expect(codes(build(defaults, someTarget(), { engine }))).toEqual(['average-hides-breaches']);
    }
  });

  it('find time slices that are shorter than the five minutes of polled metrics', () => {
    const { build, defaults } = templateOf('cluster-cpu-time');
    const slo = build({ ...defaults, window: '-1d', target: 99, warning: 99.5 }, someTarget(), {
      engine: 'platform',
      keys: {
        clusterCpu: 'cloud.aws.ecs.CPUUtilization.By.ClusterName',
        clusterMemory: '',
        serviceCpu: '',
        serviceMemory: '',
        serviceRunningTasks: '',
        serviceDesiredTasks: '',
      },
    });
    expect(storedSloLints(slo)).toEqual([
      {
        code: 'slot-below-metric-interval',
        severity: 'warning',
        message:
          'A time slice of 1 minute is shorter than the 5 minutes from one value of cloud.aws.ecs.CPUUtilization.By.ClusterName to the next, ' +
          'so most time slices have no data. Use slices of at least 5 minutes.',
      },
    ]);
  });
});
