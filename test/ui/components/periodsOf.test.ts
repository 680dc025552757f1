import type { BacktestSlot, Verdict } from '../../../domain/slo/history/backtest';
import { chartPoints, periodsOf } from '../../../ui/app/components/charts/periodsOf';
import { dayRanges } from '../../../ui/app/components/text/dayRanges';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 0, minute)).toISOString();

/** Slots of five minutes in a row. */
const slots = (...given: [Verdict, number | null][]): BacktestSlot[] =>
  given.map(([verdict, value], index) => ({ from: at(index * 5), to: at(index * 5 + 5), value, verdict }));

describe('the periods of a backtest', () => {
  it('join time slices of one verdict and keep the worst value', () => {
    const series = slots(['good', 70], ['bad', 85], ['bad', 91], ['missing', null], ['bad', 80]);
    expect(periodsOf(series, 'above')).toEqual([
      { verdict: 'good', from: at(0), to: at(5), slots: 1, worst: 70 },
      { verdict: 'bad', from: at(5), to: at(15), slots: 2, worst: 91 },
      { verdict: 'missing', from: at(15), to: at(20), slots: 1, worst: null },
      { verdict: 'bad', from: at(20), to: at(25), slots: 1, worst: 80 },
    ]);
  });

  it('take the lowest for the worst where less is worse', () => {
    expect(periodsOf(slots(['bad', -1], ['bad', -3]), 'below').map(({ worst }) => worst)).toEqual([-3]);
  });

  it('do not join what a hole lies between', () => {
    const [first, , third] = slots(['bad', 90], ['bad', 90], ['bad', 90]);
    expect(periodsOf([first!, third!], 'above').map(({ slots: count }) => count)).toEqual([1, 1]);
  });

  it('are none without slots', () => expect(periodsOf([], 'above')).toEqual([]));
});

describe('the points of a chart', () => {
  it('are the measured slots; one without data leaves a gap', () => {
    expect(chartPoints(slots(['good', 1], ['missing', null], ['good', 3]), 'above')).toEqual([
      { start: new Date(at(0)), end: new Date(at(5)), value: 1 },
      { start: new Date(at(10)), end: new Date(at(15)), value: 3 },
    ]);
  });

  it('keep every breach when there are more slots than points', () => {
    const series = slots(['good', 1], ['bad', 99], ['good', 2], ['good', 3], ['good', 4]);
    expect(chartPoints(series, 'above', 2)).toEqual([
      { start: new Date(at(0)), end: new Date(at(15)), value: 99 },
      { start: new Date(at(15)), end: new Date(at(25)), value: 4 },
    ]);
  });
});

describe('days as spans', () => {
  it.each([
    [[], ''],
    [['2026-11-17'], '2026-11-17'],
    [['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-03'], '2026-11-29 to 2026-12-01, 2026-12-03'],
  ])('%j are "%s"', (days, text) => expect(dayRanges(days)).toBe(text));
});
