import { runBacktest } from '../../../../domain/slo/history/runBacktest';
import { belowEighty, someSlots, times } from '../someSlots';

const from = Date.parse('2026-11-01T23:30:00Z');
const usual = { ...belowEighty(), window: '-1d', slotMinutes: 15, lints: [], now: Date.parse('2026-12-01T00:00:00Z') };

describe('a backtest', () => {
  it('tells value, counts, coverage, time slices, threshold, breaches and suggestions', () => {
    const lint = { code: 'x', severity: 'info', message: 'of the template' } as const;
    const slots = someSlots([40.12345, 80, null, 50], { from, minutes: 15 });
    const excluded = [{ from: from + 3 * 15 * 60_000, to: from + 86_400_000 }];
    expect(runBacktest({ ...usual, slots, excluded, lints: [lint] })).toEqual({
      value: (100 * 2) / 3,
      slots: { total: 4, good: 1, bad: 1, missing: 1, excluded: 1 },
      slotMinutes: 15,
      // Of the three slots that are not maintenance.
      coverage: 2 / 3,
      newestLeftOut: 0,
      series: [
        { from: '2026-11-01T23:30:00Z', to: '2026-11-01T23:45:00Z', value: 40.123, verdict: 'good' },
        { from: '2026-11-01T23:45:00Z', to: '2026-11-02T00:00:00Z', value: 80, verdict: 'bad' },
        { from: '2026-11-02T00:00:00Z', to: '2026-11-02T00:15:00Z', value: null, verdict: 'missing' },
        { from: '2026-11-02T00:15:00Z', to: '2026-11-02T00:30:00Z', value: 50, verdict: 'excluded' },
      ],
      threshold: 80,
      wouldHaveBreachedOn: ['2026-11-01'],
      suggestedTargets: [90, 95, 98, 99, 99.5, 99.9, 99.95].map((target) => ({ target, wouldHavePassed: false })),
      lints: [
        lint,
        {
          code: 'low-coverage',
          severity: 'warning',
          message:
            'Only 66.7 % of the minutes have data; the first is of 2026-11-01. ECS reports nothing while no task runs, so the value speaks of a part of the time only.',
        },
      ],
    });
  });

  const codes = (values: (number | null)[], change: object = {}) =>
    runBacktest({ ...usual, slots: someSlots(values, { from, minutes: 15 }), ...change }).lints.map(({ code }) => code);

  it('says when there is no history at all, and nothing else then', () => {
    expect(codes(times(4, null))).toEqual(['no-history']);
    expect(codes([])).toEqual(['no-history']);
  });

  it('counts an hour without data as an hour where silence is bad, and says how much Dynatrace may show', () => {
    const sli = { ...belowEighty().sli, noData: 'bad' } as const;
    // A day of half hours in which nothing came from 12:15 to 13:15.
    const slots = someSlots(times(48, 50), { from, minutes: 30 }).map((slot, index) => {
      if (index === 25) return { ...slot, value: null, minutes: 0 };
      return { ...slot, minutes: index === 24 || index === 26 ? 15 : 30 };
    });
    const { value, coverage, slots: counts, lints } = runBacktest({ ...usual, sli, slots, slotMinutes: 30 });
    expect(value).toBeCloseTo((100 * 23) / 24, 9);
    expect(coverage).toBeCloseTo(23 / 24, 9);
    expect(counts).toMatchObject({ total: 48, good: 47, missing: 1 });
    expect(lints).toEqual([
      {
        code: 'missing-minutes-in-slots',
        severity: 'info',
        message:
          'Minutes without data count as bad here: 95.83 %. Dynatrace may show up to 97.92 %, because where a minute has several data points ' +
          '(one per task), it cannot see a gap in a time slice that has some data. Narrower slices hide less.',
      },
    ]);
  });

  it('leaves the newest time slices out where silence is bad and their data may still come, and says so', () => {
    const sli = { ...belowEighty().sli, noData: 'bad' } as const;
    const minutes = someSlots([...times(52, 50), ...times(8, null)], { from, minutes: 1 });
    const ended = (minutesAgo: number) => ({ now: from + (60 + minutesAgo) * 60_000 });
    const backtest = (change: object) => runBacktest({ ...usual, sli, slots: minutes, slotMinutes: 1, ...change });
    const late = backtest(ended(0));
    // The slots that ended 0 to 4 minutes ago wait; those that ended 5, 6 and 7 minutes ago are silent.
    expect(late.value).toBeCloseTo((100 * 52) / 55, 9);
    expect(late.slots).toEqual({ total: 60, good: 52, bad: 0, missing: 8, excluded: 0 });
    // 52 of the 55 minutes that have arrived: no reason to complain of the coverage.
    expect(late.lints).toEqual([
      {
        code: 'newest-slots-not-arrived',
        severity: 'info',
        message:
          'The 5 newest time slices have no data yet and are left out: a metric stream is two to three minutes behind, so silence counts as bad only in time slices that ended 5 minutes ago or earlier.',
      },
    ]);
    expect(backtest(ended(4)).value).toBeCloseTo((100 * 52) / 59, 9);
    expect(backtest(ended(5)).value).toBeCloseTo((100 * 52) / 60, 9);
    expect(codes([], { slots: minutes, slotMinutes: 1, ...ended(0) })).toEqual([]);
    expect(codes([], { slots: minutes, slotMinutes: 1, ...ended(5) })).toEqual(['low-coverage']);
  });

  it('says when Dynatrace answered with wider time slices than asked for', () => {
    expect(codes(times(4, 50), { slotMinutes: 5 })).toEqual(['slots-wider-than-asked']);
  });

  it('keeps a month of minutes below five megabytes', () => {
    const slots = someSlots(times(43_200, 45.6789123), { from, minutes: 1 });
    expect(JSON.stringify(runBacktest({ ...usual, slotMinutes: 1, slots })).length).toBeLessThan(5_000_000);
  });

  it('refuses a window that it cannot read', () => {
    expect(() => runBacktest({ ...usual, window: 'soon', slots: [] })).toThrow('window');
  });
});
