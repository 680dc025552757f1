import type { SloParameters } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates';
import { someTarget } from './someTarget';

const lints = (id: string, change: Partial<SloParameters> = {}, target = someTarget()) => {
  const { lint, defaults } = templateOf(id);
  return new Map(lint({ ...defaults, ...change }, target).map((remark) => [remark.code, remark]));
};

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
  ])('state the slot width of %s as about %s, and that the engine does not document its own', (window, width) => {
    const message = lints('cluster-cpu-time', { window }).get('slot-width')?.message;
    expect(message).toContain(`about ${width} here`);
    expect(message).toContain('does not document');
  });

  it('warn when the budget pays for less than one bad slot, and say which target would', () => {
    // 0.1 % of 120 slots are 0.12; one slot of 120 is 0.833 %, so 99.1 is the highest target with one decimal that allows it.
    const remark = lints('cluster-cpu-time').get('budget-below-one-slot');
    expect(remark?.severity).toBe('warning');
    expect(remark?.message).toContain('allow 0.12 bad slots');
    expect(remark?.message).toContain('at most 99.1 %');
  });

  it('only inform when the budget pays for a slot or more', () => {
    // 1 % of 120 slots are 1.2; a 120th exactly is 1.
    const remark = lints('cluster-cpu-time', { target: 99, warning: 99.5 }).get('budget-in-slots');
    expect(remark?.severity).toBe('info');
    expect(remark?.message).toContain('allow 1.2 bad slots');
    expect(lints('cluster-cpu-time', { target: 100 - 100 / 120, warning: 99.5 }).has('budget-below-one-slot')).toBe(
      false,
    );
  });

  it('follow their own advice: the target they name leaves room for one slot', () => {
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

  it('use the default threshold when none is given', () => {
    expect(lints('cluster-cpu-time', { threshold: undefined }).has('threshold-near-autoscaling-target')).toBe(true);
  });

  it('call a no-data policy that classic cannot express an error, and warn of one that hides dead clusters', () => {
    expect(lints('cluster-cpu-time', { noData: 'bad' }).get('no-data-bad-not-supported')?.severity).toBe('error');
    expect(lints('cluster-cpu-time', { noData: 'good' }).get('no-data-counts-as-good')?.severity).toBe('warning');
    expect(
      [...lints('cluster-cpu-time', { noData: 'exclude' }).keys()].filter((code) => code.startsWith('no-data')),
    ).toEqual([]);
  });
});

describe('lints for Fargate', () => {
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
