import fc from 'fast-check';
import type { Sli } from '../../../../domain/model/sli';
import type { NoDataPolicy } from '../../../../domain/model/slo';
import { backtestValue, isMet } from '../../../../domain/slo/history/backtestValue';
import { coverageOf, slotCounts } from '../../../../domain/slo/history/slotCounts';
import { belowEighty, judged, someSlots, times } from '../someSlots';
import { judgeSlots } from '../../../../domain/slo/history/judgeSlots';

const withNoData = (noData: NoDataPolicy): Sli => ({ ...timeSli, noData });
const timeSli = {
  kind: 'time',
  metric: 'cpu',
  level: 'cluster',
  threshold: 80,
  statistic: 'avg',
  noData: 'exclude',
} as const;
const policies = ['exclude', 'good', 'bad'] as const;

/** One value per policy. */
const values = (measured: (number | null)[]) =>
  policies.map((noData) => {
    const sli = withNoData(noData);
    return backtestValue(judged(measured, belowEighty({ sli })), sli);
  });

describe('the value of a backtest', () => {
  it('is three numbers for the same hour: 9 good, 1 bad and 2 missing of 12 time slices', () => {
    const [exclude, good, bad] = values([...times(9, 50), 90, null, null]);
    expect(exclude).toBe(90);
    expect(good).toBeCloseTo(91.6667, 4);
    expect(bad).toBe(75);
  });

  it.each([
    ['all good', [10, 20, 30], [100, 100, 100]],
    ['all bad', [90, 80, 100], [0, 0, 0]],
    ['all missing', [null, null], [null, 100, 0]],
    ['one good time slice', [79], [100, 100, 100]],
    ['one bad time slice', [80], [0, 0, 0]],
    ['one missing time slice', [null], [null, 100, 0]],
    ['no time slice at all', [], [null, null, null]],
  ])('of %s', (_, measured, expected) => {
    expect(values(measured)).toEqual(expected);
  });

  it('of one bad time slice of 5 minutes in 12 hours is 143 of 144 slices', () => {
    expect(values([95, ...times(143, 40)])[0]).toBeCloseTo(99.3056, 4);
  });

  it('counts maintenance as good and keeps the total: an hour of a week hides 0.6 % of bad time, not 0.7', () => {
    const from = Date.parse('2026-11-02T00:00:00Z');
    const hour = { from, to: from + 3_600_000 };
    // 10,080 minutes: an hour of maintenance (bad, all of it), then an hour that is bad on its own account.
    const slots = someSlots([...times(120, 99), ...times(9960, 50)], { from, minutes: 1 });
    const rule = belowEighty({ excluded: [hour] });
    expect(backtestValue(judgeSlots(slots, rule), rule.sli)).toBeCloseTo(100 - 100 * (60 / 10_080), 9);
  });

  it('of excluded time slices without data is not touched by the policy', () => {
    const from = Date.parse('2026-11-01T00:00:00Z');
    const excluded = [{ from, to: from + 10 * 60_000 }];
    for (const noData of policies) {
      const rule = belowEighty({ sli: withNoData(noData), excluded });
      expect(backtestValue(judgeSlots(someSlots([null, null, 50, 90]), rule), rule.sli)).toBe(75);
    }
  });

  it('of headroom is 100 minus the mean of the time slices that have data', () => {
    const rule = belowEighty({ sli: { kind: 'headroom', metric: 'cpu' }, target: 20 });
    expect(backtestValue(judged([100, 40, null, 10], rule), rule.sli)).toBe(50);
    expect(backtestValue(judged([null], rule), rule.sli)).toBeNull();
    expect(backtestValue(judged([104, 100], rule), rule.sli)).toBe(-2);
  });

  it('lies between 0 and 100, and the verdicts add up to the time slices', () => {
    const measurements = fc.array(fc.option(fc.double({ min: 0, max: 300, noNaN: true }), { nil: null }), {
      minLength: 1,
      maxLength: 200,
    });
    const spans = fc.array(fc.tuple(fc.nat(300), fc.nat(120)), { maxLength: 4 });
    fc.assert(
      fc.property(measurements, spans, fc.constantFrom(...policies), (measured, maintenance, noData) => {
        const from = Date.parse('2026-11-01T00:00:00Z');
        const excluded = maintenance.map(([begin, length]) => ({
          from: from + begin * 60_000,
          to: from + (begin + length) * 60_000,
        }));
        const sli = withNoData(noData);
        const slots = judged(measured, belowEighty({ sli, excluded }));
        const { total, good, bad, missing, excluded: left } = slotCounts(slots);
        expect(good + bad + missing + left).toBe(total);
        const value = backtestValue(slots, sli);
        if (value === null) expect(missing).toBe(total);
        else expect(value >= 0 && value <= 100).toBe(true);
        const kept = slots.filter(({ verdict }) => verdict !== 'excluded');
        const share = kept.filter((slot) => slot.value !== null).length / Math.max(1, kept.length);
        expect(coverageOf(slots)).toBeCloseTo(share, 12);
      }),
    );
  });

  it('counts a time slice of half an hour with one minute of data as one minute where silence is bad, and in the coverage', () => {
    const slots = someSlots([50, 50], { minutes: 30 }).map((slot, at) => ({ ...slot, minutes: at === 1 ? 1 : 30 }));
    for (const noData of policies) {
      const sli = withNoData(noData);
      const all = judgeSlots(slots, belowEighty({ sli }));
      expect(backtestValue(all, sli)).toBeCloseTo({ exclude: 100, good: 100, bad: (100 * 31) / 60 }[noData], 9);
      expect(coverageOf(all)).toBeCloseTo(31 / 60, 12);
    }
  });

  it('takes the rest of the newest time slice for granted, and asks coverage of no minute that is still to come', () => {
    const sli = withNoData('bad');
    const slots = someSlots([50, 50], { minutes: 30 }).map((slot, at) => ({ ...slot, minutes: at === 0 ? 30 : 10 }));
    const now = (slots[1]?.from ?? 0) + 12 * 60_000 + 5000;
    const all = judgeSlots(slots, belowEighty({ sli, now }));
    expect(backtestValue(all, sli)).toBe(100);
    // Of the newest slot 7 minutes are five minutes old by now, and 15 eight minutes later; 10 have data.
    expect(coverageOf(all, now)).toBe(1);
    expect(coverageOf(all, now + 8 * 60_000)).toBeCloseTo(40 / 45, 12);
  });

  it('never falls when a bad time slice turns good', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(50, 90), { nil: null }), { minLength: 1 }), (measured) => {
        const at = measured.indexOf(90);
        if (at < 0) return;
        const better = measured.with(at, 50);
        values(measured).forEach((value, index) => expect(values(better)[index]).toBeGreaterThan(value ?? 0));
      }),
    );
  });
});

describe('meeting a target', () => {
  it('includes the target itself', () => {
    expect(isMet(99.9, 99.9)).toBe(true);
    expect(isMet((100 * 999) / 1000, 99.9)).toBe(true);
    expect(isMet(99.8999, 99.9)).toBe(false);
  });
});
