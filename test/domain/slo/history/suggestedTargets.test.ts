import { suggestedTargets } from '../../../../domain/slo/history/suggestedTargets';
import { belowEighty, judged, times } from '../someSlots';

const { sli } = belowEighty();
const hours = { minutes: 60, from: Date.parse('2026-11-01T00:00:00Z') };

const passed = (values: (number | null)[], target = 99.9) =>
  suggestedTargets(judged(values, belowEighty(), hours), { sli, target }).flatMap((one) =>
    one.wouldHavePassed ? [one.target] : [],
  );

describe('suggested targets', () => {
  it('are the usual ones and the one asked for, lowest first', () => {
    const targets = (target: number) =>
      suggestedTargets(judged(times(24, 40), belowEighty(), hours), { sli, target }).map((one) => one.target);
    expect(targets(98.5)).toEqual([90, 95, 98, 98.5, 99, 99.5, 99.9, 99.95]);
    expect(targets(99)).toEqual([90, 95, 98, 99, 99.5, 99.9, 99.95]);
  });

  it('would have passed when every full week met them', () => {
    // Two bad hours of 168 are 98.81 %; the week after had none.
    expect(passed([95, 95, ...times(166, 40), ...times(168, 40)], 98.8)).toEqual([90, 95, 98, 98.8]);
  });

  it('are held against full weeks only, counted back from the end', () => {
    expect(passed([...times(24, 95), ...times(168, 40)])).toEqual([90, 95, 98, 99, 99.5, 99.9, 99.95]);
  });

  it('are held against full days when there is no full week', () => {
    // One bad hour of 24 is 95.83 %.
    expect(passed([...times(24, 40), 95, ...times(23, 40)])).toEqual([90, 95]);
  });

  it('take a week that lacks some minutes at its begin for a full one', () => {
    expect(passed([null, null, ...times(166, 40), 95].slice(0, 168))).toEqual([90, 95, 98, 99, 99.5, 99.9, 99.95]);
    expect(passed([null, 95, ...times(166, 40)])).toEqual([90, 95, 98, 99]);
  });

  it('promise nothing on less than a day, or on no data', () => {
    expect(passed(times(20, 40))).toEqual([]);
    expect(passed(times(48, null))).toEqual([]);
  });

  it('promise nothing when a week had no data in between', () => {
    expect(passed([...times(168, 40), ...times(168, null), ...times(168, 40)])).toEqual([]);
  });

  it('of headroom are distances from 100 %', () => {
    const headroom = { kind: 'headroom', metric: 'cpu' } as const;
    const slots = judged(times(168, 72), belowEighty({ sli: headroom, target: 20 }), hours);
    expect(suggestedTargets(slots, { sli: headroom, target: 28 })).toEqual([
      ...[5, 10, 15, 20, 25, 28].map((target) => ({ target, wouldHavePassed: true })),
      ...[30, 40, 50, 60].map((target) => ({ target, wouldHavePassed: false })),
    ]);
  });
});
