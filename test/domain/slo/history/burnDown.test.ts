import { burnDown } from '../../../../domain/slo/history/burnDown';
import { errorBudgetOf } from '../../../../domain/slo/budget/errorBudget';
import { backtestValue } from '../../../../domain/slo/history/backtestValue';
import { judgeSlots, type JudgedSlot } from '../../../../domain/slo/history/judgeSlots';
import type { Sli } from '../../../../domain/model/sli';

const time = (noData: 'exclude' | 'good' | 'bad'): Sli => ({
  ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 80, statistic: 'avg', noData },
});
const slotMs = 600_000;

/** Slots of ten minutes from 0 on. */
const slots = (values: (number | null)[], sli: Sli, target: number, excluded: number[] = []): JudgedSlot[] =>
  judgeSlots(
    values.map((value, index) => ({ from: index * slotMs, to: (index + 1) * slotMs, value })),
    { sli, target, excluded: excluded.map((index) => ({ from: index * slotMs, to: (index + 1) * slotMs })) },
  );
const down = (values: (number | null)[], sli: Sli, target: number, excluded: number[] = []) => {
  const judged = slots(values, sli, target, excluded);
  const { points, exhaustedAt } = burnDown(judged, sli, target);
  return { remaining: points.map((one) => Math.round(one.remaining * 1e6) / 1e6), exhaustedAt, judged };
};

describe('the error budget burning down', () => {
  it('loses with each bad time slice that slice’s part of what is allowed, and runs out where it is spent', () => {
    // Ten slots at 80 %: two may be bad, so each takes half of the budget.
    const { remaining, exhaustedAt } = down([50, 90, 50, 50, 90, 50, 90, 50, 50, 50], time('exclude'), 80);
    expect(remaining).toEqual([100, 50, 50, 50, 0, 0, -50, -50, -50, -50]);
    expect(exhaustedAt).toBe(5 * slotMs);
  });

  it('leaves out what is missing; or takes it for good, or for bad', () => {
    // At 50 %: of four slots two may be bad; with the missing one left out, one and a half.
    const values = [50, null, 90, 50];
    expect(down(values, time('exclude'), 50).remaining).toEqual([100, 100, 33.333333, 33.333333]);
    expect(down(values, time('good'), 50).remaining).toEqual([100, 100, 50, 50]);
    expect(down(values, time('bad'), 50).remaining).toEqual([100, 50, 0, 0]);
  });

  it('spends nothing in maintenance', () => {
    expect(down([50, 90, 90, 50], time('exclude'), 50, [1]).remaining).toEqual([100, 100, 50, 50]);
  });

  it('spends usage where the SLO is about headroom', () => {
    // Target 20: 80 % of usage are allowed on average, 320 in four slots.
    const { remaining, exhaustedAt } = down([80, 40, 100, 100], { kind: 'headroom', metric: 'cpu' }, 20);
    expect(remaining).toEqual([75, 62.5, 31.25, 0]);
    expect(exhaustedAt).toBe(4 * slotMs);
  });

  it.each(['exclude', 'good', 'bad'] as const)('ends at what list-slos tells, where silence is %s', (noData) => {
    const { remaining, judged } = down([50, null, 90, 50, 85, 10, null, 30], time(noData), 60);
    const value = backtestValue(judged, time(noData));
    expect(remaining.at(-1)).toBeCloseTo(errorBudgetOf(value, 60) ?? Number.NaN, 5);
  });

  it('is empty without data, and for a target of 100, which has no budget', () => {
    expect(down([null, null], time('exclude'), 50)).toMatchObject({ remaining: [], exhaustedAt: null });
    expect(down([50, 90], time('exclude'), 100)).toMatchObject({ remaining: [], exhaustedAt: null });
  });
});
