import { judgeSlots, thresholdOf } from '../../../../domain/slo/history/judgeSlots';
import { belowEighty, judged, someSlots } from '../someSlots';

const verdicts = (slots: { verdict: string }[]) => slots.map(({ verdict }) => verdict);

describe('the verdict on a time slice', () => {
  it('is good below the threshold, bad at it and above, missing without data', () => {
    expect(verdicts(judged([79.999, 80, 80.001, 250, 0, null]))).toEqual([
      'good',
      'bad',
      'bad',
      'bad',
      'good',
      'missing',
    ]);
  });

  it('is, for headroom, good as long as the target is left, exactly at it too', () => {
    const rule = belowEighty({ sli: { kind: 'headroom', metric: 'cpu' }, target: 20 });
    expect(verdicts(judged([80, 80.1, 12, null], rule))).toEqual(['good', 'bad', 'good', 'missing']);
    expect(thresholdOf(rule)).toBe(80);
  });

  it('is, for running tasks, good while none is missing', () => {
    const rule = belowEighty({ sli: { kind: 'running-tasks', noData: 'exclude' } });
    expect(verdicts(judged([0, 1, -0.5, null], rule))).toEqual(['good', 'good', 'bad', 'missing']);
    expect(thresholdOf(rule)).toBe(0);
  });

  it('is "excluded" for time slices that maintenance touches, whatever was measured', () => {
    const at = (time: string) => Date.parse(`2026-11-01T00:${time}Z`);
    const rule = belowEighty({ excluded: [{ from: at('08:00'), to: at('11:00') }] });
    expect(judgeSlots(someSlots([99, 99, null, 99]), rule)).toEqual([
      { from: at('00:00'), to: at('05:00'), value: 99, verdict: 'bad', isAwaited: false },
      { from: at('05:00'), to: at('10:00'), value: 99, verdict: 'excluded', isAwaited: false },
      { from: at('10:00'), to: at('15:00'), value: null, verdict: 'excluded', isAwaited: false },
      { from: at('15:00'), to: at('20:00'), value: 99, verdict: 'bad', isAwaited: false },
    ]);
  });

  it('may still change for a time slice without data that ended less than five minutes ago', () => {
    const end = Date.parse('2026-11-01T00:20:00Z');
    const awaited = (now: number) =>
      judgeSlots(someSlots([null, 99, null, null]), belowEighty({ now })).map(({ isAwaited }) => isAwaited);
    expect(awaited(end)).toEqual([false, false, false, true]);
    expect(awaited(end - 1)).toEqual([false, false, true, true]);
    expect(awaited(end + 5 * 60_000)).toEqual([false, false, false, false]);
  });

  it('is not "excluded" for a time slice that ends when maintenance begins, or begins when it ends', () => {
    const from = Date.parse('2026-11-01T00:00:00Z');
    const rule = belowEighty({ excluded: [{ from: from + 5 * 60_000, to: from + 10 * 60_000 }] });
    expect(verdicts(judgeSlots(someSlots([99, 99, 99]), rule))).toEqual(['bad', 'excluded', 'bad']);
  });
});
