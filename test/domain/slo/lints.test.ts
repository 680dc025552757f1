import { metricStreamKeys } from '../../../domain/model/metricKeys';
import type { SloParameters } from '../../../domain/model/slo';
import type { LintContext } from '../../../domain/slo/templates/sloTemplate';
import { templateOf, templates } from '../../../domain/slo/templates/templates';
import { someExclusion } from './someExclusion';
import { someTarget } from './someTarget';

const targetOf = (id: string) => someTarget(templateOf(id).targetKind === 'service' ? { service: 'checkout' } : {});

const lints = (
  id: string,
  change: Partial<SloParameters> = {},
  target = targetOf(id),
  context: Partial<LintContext> = {},
) => {
  const { lint, defaults } = templateOf(id);
  return new Map(
    lint({ ...defaults, ...change }, target, { engine: 'classic', ...context }).map((remark) => [remark.code, remark]),
  );
};

const platform = { engine: 'platform' } as const;
const onPlatform = (id: string, change: Partial<SloParameters> = {}) => lints(id, change, targetOf(id), platform);

describe('lints of headroom templates', () => {
  it('say that an average hides breaches and what to use instead', () => {
    const remark = lints('cluster-cpu-headroom').get('average-hides-breaches');
    expect(remark?.severity).toBe('info');
    expect(remark?.message).toContain('Below X % for Y % of the time');
  });
});

describe('lints of time templates', () => {
  it.each([
    // a 120th of the window
    ['-7d', '84 minutes'],
    ['-1d', '12 minutes'],
    ['-30d', '6 hours'],
    ['-1h', '1 minute'],
    ['-4w', '5.6 hours'],
  ])('state the time slice width of %s as about %s, and that the engine does not document its own', (window, width) => {
    const message = lints('cluster-cpu-time', { window }).get('slot-width')?.message;
    expect(message).toContain(`about ${width} here`);
    expect(message).toContain('does not document');
  });

  it('warn when the budget pays for less than one bad time slice, and say which target would', () => {
    // 0.1 % of 120 slots are 0.12; one slot of 120 is 0.833 %, so 99.1 is the highest target with one decimal that allows it.
    const remark = lints('cluster-cpu-time').get('budget-below-one-slot');
    expect(remark?.severity).toBe('warning');
    expect(remark?.message).toContain('allow 0.12 bad slices');
    expect(remark?.message).toContain('at most 99.1 %');
  });

  it('only inform when the budget pays for a time slice or more', () => {
    // 1 % of 120 slots are 1.2; a 120th exactly is 1.
    const remark = lints('cluster-cpu-time', { target: 99, warning: 99.5 }).get('budget-in-slots');
    expect(remark?.severity).toBe('info');
    expect(remark?.message).toContain('allow 1.2 bad slices');
    expect(lints('cluster-cpu-time', { target: 100 - 100 / 120, warning: 99.5 }).has('budget-below-one-slot')).toBe(
      false,
    );
  });

  it('follow their own advice: the target they name leaves room for one time slice', () => {
    for (const window of ['-1h', '-5h', '-1d', '-7d']) {
      const message = lints('cluster-cpu-time', { window }).get('budget-below-one-slot')?.message ?? '';
      const target = Number(/at most ([\d.]+) %/.exec(message)?.[1]);
      expect(lints('cluster-cpu-time', { window, target, warning: 100 }).has('budget-in-slots')).toBe(true);
    }
  });

  it.each([
    [59.9, false],
    [60, true],
    [70, true],
    [80, true],
    [85, true],
    [85.1, false],
  ])('a threshold of %d %% is near usual autoscaling targets: %s', (threshold, near) => {
    expect(lints('cluster-cpu-time', { threshold }).has('threshold-near-autoscaling-target')).toBe(near);
  });

  it('count time slices and budget by the width that the platform engine has', () => {
    // 1,008 slots of 10 minutes; 0.1 % of them are 1.008. 30 minutes: 336 slots, 0.336; one of 336 is 0.2976 %.
    expect(onPlatform('cluster-cpu-time').get('budget-in-slots')?.message).toBe(
      '1008 time slices and a target of 99.9 % allow 1.01 bad slices.',
    );
    expect(onPlatform('cluster-cpu-time', { slotMinutes: 30 }).get('budget-below-one-slot')?.message).toBe(
      '336 time slices and a target of 99.9 % allow 0.34 bad slices: a single bad time slice of 30 minutes breaks the objective. ' +
        'With 336 time slices, a target of at most 99.7 % leaves room for one; so do time slices of at most 10 minutes.',
    );
    // 0.1 % of a day are 1.44 minutes: slots of 1 minute pay for one bad slot, slots of 2 do not.
    expect(onPlatform('cluster-cpu-time', { window: '-1d' }).has('budget-in-slots')).toBe(true);
    expect(onPlatform('cluster-cpu-time', { window: '-1d', slotMinutes: 2 }).has('budget-below-one-slot')).toBe(true);
    // 0.01 % of a week is a minute, and a week has too many minutes: no width helps.
    expect(
      onPlatform('cluster-cpu-time', { target: 99.99, warning: 99.995 }).get('budget-below-one-slot')?.message,
    ).toMatch(/leaves room for one\.$/);
  });

  it('say where the width of a platform time slice comes from', () => {
    expect(onPlatform('cluster-cpu-time').get('slot-width')?.message).toBe(
      "One time slice is 10 minutes: the narrowest of Grail's widths with which the last 7 days have at most 1500 time slices. What is shorter than a time slice can hide in its average.",
    );
    expect(onPlatform('cluster-cpu-time', { slotMinutes: 60 }).get('slot-width')?.message).toMatch(
      /^One time slice is 60 minutes, as asked for\./,
    );
  });

  it('warn of a width that Grail has not, and name the two beside it', () => {
    expect(onPlatform('cluster-cpu-time', { slotMinutes: 12 }).get('slot-widened')).toEqual({
      code: 'slot-widened',
      severity: 'warning',
      message:
        'Grail has no time slices of 12 minutes and would take 15 minutes without saying so, so that is what this objective has. ' +
        'Choose 15 minutes or 10 minutes.',
    });
    expect(onPlatform('cluster-cpu-time', { slotMinutes: 15 }).has('slot-widened')).toBe(false);
  });

  it('warn of more time slices than a query may have, which Dynatrace widens without a word', () => {
    expect(onPlatform('cluster-cpu-time', { slotMinutes: 5 }).get('more-slots-than-allowed')).toEqual({
      code: 'more-slots-than-allowed',
      severity: 'warning',
      message:
        'The last 7 days have 2016 time slices of 5 minutes, more than the 1500 that a query may have: Dynatrace takes wider ones without saying so. ' +
        'Use time slices of at least 10 minutes, or a shorter window.',
    });
    expect(onPlatform('cluster-cpu-time').has('more-slots-than-allowed')).toBe(false);
    expect(onPlatform('cluster-cpu-time', { window: '-25h', slotMinutes: 1 }).has('more-slots-than-allowed')).toBe(
      false,
    );
  });

  it('call a time slice that is wider than the window an error', () => {
    const remark = onPlatform('cluster-cpu-time', { window: '-1h', slotMinutes: 61 }).get('slot-wider-than-window');
    expect(remark?.severity).toBe('error');
    expect(onPlatform('cluster-cpu-time', { window: '-1h', slotMinutes: 60 }).has('slot-wider-than-window')).toBe(
      false,
    );
  });

  it('say that a classic SLO cannot be told how wide its time slices are', () => {
    const remark = lints('cluster-cpu-time', { slotMinutes: 5 }).get('slot-width-not-adjustable');
    expect(remark?.severity).toBe('warning');
    expect(remark?.message).toContain('about 84 minutes here, not the 5 minutes asked for');
    expect(lints('cluster-cpu-time', { slotMinutes: 84 }).has('slot-width-not-adjustable')).toBe(false);
    expect(onPlatform('cluster-cpu-time', { slotMinutes: 15 }).has('slot-width-not-adjustable')).toBe(false);
  });

  it('use the default threshold when none is given', () => {
    expect(lints('cluster-cpu-time', { threshold: undefined }).has('threshold-near-autoscaling-target')).toBe(true);
  });

  it('call a no-data policy that classic cannot express an error, and warn of one that hides dead clusters', () => {
    expect(lints('cluster-cpu-time', { noData: 'bad' }).get('no-data-bad-not-supported')?.severity).toBe('error');
    expect(lints('cluster-cpu-time', { noData: 'bad' }).get('no-data-bad-not-supported')?.message).toContain(
      'Choose the platform engine',
    );
    expect(lints('cluster-cpu-time', { noData: 'good' }).get('no-data-counts-as-good')?.severity).toBe('warning');
    expect(onPlatform('cluster-cpu-time', { noData: 'bad' }).get('no-data-counts-as-bad')?.severity).toBe('info');
    expect(onPlatform('service-running-tasks', { noData: 'good' }).get('no-data-counts-as-good')?.message).toContain(
      'Container Insights',
    );
    expect(
      [...lints('cluster-cpu-time', { noData: 'exclude' }).keys()].filter((code) => code.startsWith('no-data')),
    ).toEqual([]);
  });

  it('say that "bad" cannot see a cluster of which no service reports at all', () => {
    const code = 'no-data-of-all-services';
    expect(onPlatform('cluster-worst-service-cpu', { noData: 'bad' }).get(code)?.severity).toBe('warning');
    expect(onPlatform('cluster-worst-service-cpu', { noData: 'exclude' }).has(code)).toBe(false);
    expect(onPlatform('service-cpu-time', { noData: 'bad' }).has(code)).toBe(false);
  });
});

describe('lints for Fargate', () => {
  it('are not for templates that read services', () => {
    for (const id of ['service-cpu-time', 'cluster-worst-service-cpu', 'service-running-tasks']) {
      expect(lints(id, {}, { ...targetOf(id), capacity: 'fargate' }).has('fargate-no-cluster-utilisation')).toBe(false);
    }
  });

  it.each(['cluster-cpu-headroom', 'cluster-memory-headroom', 'cluster-cpu-time', 'cluster-memory-time'])(
    '%s needs cluster-level utilization, which a Fargate cluster does not have',
    (id) => {
      const code = 'fargate-no-cluster-utilisation';
      expect(lints(id, {}, someTarget({ capacity: 'fargate' })).get(code)?.severity).toBe('error');
      expect(lints(id, {}, someTarget({ capacity: 'ec2' })).has(code)).toBe(false);
      expect(lints(id, {}, someTarget({ capacity: 'unknown' })).has(code)).toBe(false);
      expect(lints(id, {}, someTarget({ capacity: undefined })).has(code)).toBe(false);
    },
  );
});

describe('lints of metric keys', () => {
  const all = Object.values(metricStreamKeys);
  const missing = (id: string, available: Iterable<string> | null, target = targetOf(id)) =>
    lints(id, {}, target, { available: available === null ? null : new Set(available) }).get('metric-key-missing');

  it('say nothing when the metrics are there, or when nobody knows', () => {
    for (const { id } of templates) {
      expect(missing(id, all)).toBeUndefined();
      expect(missing(id, null)).toBeUndefined();
    }
  });

  it('say nothing when another key of the stream stands in', () => {
    expect(missing('cluster-cpu-time', ['cloud.aws.ecs.cpuUtilizationByClusterName'])).toBeUndefined();
  });

  it('name what is missing at cluster level and what to choose instead', () => {
    expect(missing('cluster-cpu-time', [metricStreamKeys.serviceCpu])).toEqual({
      code: 'metric-key-missing',
      severity: 'error',
      message:
        'This environment has no metric cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion. AWS reports cluster-level utilization for EC2 capacity only. ' +
        'Choose a service template or one of worst service, or connect an account and region that has clusters with EC2 capacity.',
    });
  });

  it('name the keys of the AWS connection that are there instead', () => {
    const message = missing('service-cpu-time', ['cloud.aws.ecs.CPUUtilization.By.ClusterName.ServiceName'])?.message;
    expect(message).toContain('There is cloud.aws.ecs.CPUUtilization.By.ClusterName.ServiceName of the AWS connection');
    expect(message).toContain('namespace AWS/ECS');
  });

  it('name several keys of which none was taken', () => {
    const keys = ['cloud.aws.ecs.cpuUtilizationByClusterName', 'cloud.aws.ecs.cpuUtilizationByRegionClusterName'];
    expect(missing('cluster-cpu-headroom', keys)?.message).toContain(`none was taken: ${keys.join(', ')}.`);
  });

  it('give the command that turns Container Insights on, for the very cluster', () => {
    const tasks = (cluster: string) =>
      missing('service-running-tasks', [], someTarget({ cluster, service: 'checkout' }))?.message;
    expect(tasks('prod')).toMatch(
      /aws ecs update-cluster-settings --cluster prod --settings name=containerInsights,value=enabled$/,
    );
    expect(tasks("it's")).toContain(`--cluster 'it'\\''s' --settings`);
    expect(tasks('prod')).toContain('runningTaskCountByAccountIdClusterNameRegionServiceName and cloud.aws.ecs');
  });

  it('say that one of two metrics is missing', () => {
    const message = missing('service-running-tasks', [metricStreamKeys.serviceRunningTasks])?.message;
    expect(message).toContain('no metric cloud.aws.ecs.containerinsights.desiredTaskCount');
    expect(message).not.toContain('runningTaskCount');
  });
});

describe('lints of the history', () => {
  const code = 'window-longer-than-history';
  const of = (window: string, historyDays: number | null) =>
    lints('cluster-cpu-time', { window }, someTarget(), { historyDays }).get(code);

  it('warn when the window is longer than there is data', () => {
    expect(of('-7d', 2.04)).toEqual({
      code,
      severity: 'warning',
      message:
        'There are only 2 days of data, less than the last 7 days: until they are full, the value speaks of what there is.',
    });
    expect(of('-7d', 7)).toBeUndefined();
    expect(of('-7d', null)).toBeUndefined();
    expect(of('-1h', 0.5)).toBeUndefined();
  });

  it('hold for headroom too', () => {
    expect(lints('cluster-cpu-headroom', {}, someTarget(), { historyDays: 0.5 }).has(code)).toBe(true);
  });
});

describe('lints of maintenance windows', () => {
  const code = 'exclusions-not-applied';
  const exclusions = [someExclusion(), someExclusion({ clusters: ['CUSTOM_DEVICE-0000000000000001'] })];

  it('warn that the classic engine cannot apply those of this cluster', () => {
    expect(lints('cluster-cpu-time', { exclusions }).get(code)).toEqual({
      code,
      severity: 'warning',
      message:
        'One maintenance window is not applied, because a classic metric expression cannot leave out certain hours. Choose the platform engine.',
    });
    expect(lints('cluster-cpu-time', { exclusions: exclusions.slice(1) }).has(code)).toBe(false);
    expect(lints('cluster-cpu-time').has(code)).toBe(false);
  });

  it('warn that headroom has none on either engine', () => {
    expect(onPlatform('cluster-cpu-time', { exclusions }).has(code)).toBe(false);
    expect(onPlatform('cluster-cpu-headroom', { exclusions }).get(code)?.message).toContain(
      'average over the whole window',
    );
  });
});

describe('gaps that count as bad', () => {
  const remark = (change: object, engine: 'classic' | 'platform' = 'platform') =>
    templateOf('cluster-cpu-time')
      .lint({ ...templateOf('cluster-cpu-time').defaults, noData: 'bad', ...change }, someTarget(), { engine })
      .filter(({ code }) => code === 'gaps-hide-in-slots');

  it('say how many minutes the time slices can hide: all but one of them at each end', () => {
    // Seven days have slots of 10 minutes: 9 at the begin of a gap and 9 at its end.
    expect(remark({})).toEqual([
      {
        code: 'gaps-hide-in-slots',
        severity: 'info',
        message:
          'Missing minutes count as bad where each minute is one data point. Where a minute has several (one per task), Dynatrace cannot tell a gap in a time slice that has ' +
          'some data: with time slices of 10 minutes each gap can hide up to 18 minutes. Slices of 1 minute hide nothing.',
      },
    ]);
    expect(remark({ slotMinutes: 30 })[0]?.message).toContain(
      'time slices of 30 minutes each gap can hide up to 58 minutes',
    );
  });

  it('say nothing in time slices of a minute, or where gaps do not count', () => {
    expect(remark({ window: '-1d' })).toEqual([]);
    expect(remark({ noData: 'exclude' })).toEqual([]);
    expect(remark({ noData: 'good' })).toEqual([]);
  });
});
