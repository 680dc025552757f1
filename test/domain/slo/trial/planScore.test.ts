import { holdingTarget } from '../../../../domain/slo/trial/holdingTarget';
import { scoreOf, wouldBeMissed } from '../../../../domain/slo/trial/planScore';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { someSlots, times } from '../someSlots';

const now = Date.parse('2026-12-01T00:00:00Z');
const target = { entityId: null, cluster: 'demo', accountId: '1', region: 'us-east-1' };
const tried = (templateId: string, change: object = {}) => ({
  ...{ engine: 'platform' as const, templateId, target },
  parameters: { ...templateOf(templateId).defaults, ...change },
});

describe('the target that holds', () => {
  it.each([
    [100, 99.95],
    [99.9, 99.9],
    // A hair below, by the error of sums, is on it.
    [99.9 - 1e-10, 99.9],
    [99.89, 99.5],
    [92.4, 90],
    [70.9, 70],
    [0.4, null],
    [0, null],
  ])('of a share of %s %% is %s %%', (value, expected) => {
    expect(holdingTarget(value, { kind: 'time' })).toBe(expected);
  });

  it.each([
    [41, 40],
    [60.2, 60],
    [3.9, 3],
  ])('of a headroom of %s %% is %s %%', (value, expected) => {
    expect(holdingTarget(value, { kind: 'headroom' })).toBe(expected);
  });
});

describe('the score of a planned SLO', () => {
  it('is its value now, the target that would hold, and the minutes that broke it', () => {
    // Of ten slices of five minutes one is at the threshold, hence bad: 90 %.
    const slots = someSlots([...times(9, 50), 80]);
    expect(scoreOf(tried('cluster-cpu-time'), slots, now)).toEqual({
      ...{ value: 90, holds: 90, badMinutes: 5, why: null },
      spark: [...times(9, 50), 80],
    });
  });

  it('draws the highest usage of each part, and the fewest tasks', () => {
    const values = Array.from({ length: 96 }, (_, index) => (index % 2 === 0 ? 10 : 20));
    expect(scoreOf(tried('cluster-cpu-time'), someSlots(values), now).spark).toEqual(times(48, 20));
    const tasks = values.map((value) => value - 20);
    expect(scoreOf(tried('service-running-tasks'), someSlots(tasks), now).spark).toEqual(times(48, -10));
  });

  it('is none where nothing was measured, whatever silence counts as', () => {
    const score = scoreOf(tried('cluster-cpu-time', { noData: 'bad' }), someSlots([null, null]), now);
    expect(score).toMatchObject({ value: null, holds: null, why: 'Nothing was measured in its evaluation window.' });
    expect(wouldBeMissed(score, 99)).toBe(false);
  });

  it('would be missed below its target, and met on it', () => {
    expect(wouldBeMissed({ value: 99.89 }, 99.9)).toBe(true);
    expect(wouldBeMissed({ value: 99.9 }, 99.9)).toBe(false);
  });
});
