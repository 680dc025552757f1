import * as fc from 'fast-check';
import { parityThroughSteps, type ParityInput, type ParityReason } from '../../../../domain/slo/upgrade/steps';
import { times } from '../someSlots';
import { headroom, history, midnight, minuteMs, parity, side } from './someMinutes';

const sizes = (input: ParityInput) => {
  const { classic, platform, contributions } = parityThroughSteps(input);
  const found = contributions.filter(({ size }) => Math.abs(size) > 1e-9);
  const named = Object.fromEntries(found.map(({ reason, size }) => [reason, Number(size.toFixed(6))]));
  return { classic, platform, named: named as Partial<Record<ParityReason, number>> };
};
const about = (value: number) => expect.closeTo(value, 6) as number;

describe('the steps from a classic figure to a platform one', () => {
  it('are none where both count alike', () => {
    expect(sizes(parity(history([50, 90, null, 50])))).toEqual({
      classic: about(200 / 3),
      platform: about(200 / 3),
      named: {},
    });
  });

  // Classic: means of 54.2 and 50, both below 80. Platform: 23 of 24 minutes.
  it('name the time slice width: a minute at 100 % in a slice of twelve that is good on the whole', () => {
    const minutes = history([...times(11, 50), 100, ...times(12, 50)]);
    const input = parity(minutes, { classic: side(minutes, { slotMinutes: 12 }) });
    expect(sizes(input)).toEqual({
      classic: 100,
      platform: about((100 * 23) / 24),
      named: { 'slot-width': about(-100 / 24) },
    });
  });

  // Classic: slots of 80 and 20 % left: 50. Platform: 80, 80, 20 and one without data: 60. By minutes both would be 68.
  it('name the mean of means: the same minutes, of which a time slice with one measurement weighs like one with four', () => {
    const minutes = history([20, 20, 20, 20, 80, null, null, null]);
    const [classic, platform] = [side(minutes, { slotMinutes: 4 }), side(minutes, { slotMinutes: 2 })];
    const input = parity(minutes, { sli: headroom, classic, platform });
    expect(sizes(input)).toEqual({ classic: 50, platform: 60, named: { 'mean-of-means': 10 } });
  });

  it('believe the classic engine when it takes one mean of a headroom: 68, of which the platform makes 60', () => {
    const minutes = history([20, 20, 20, 20, 80, null, null, null]);
    const [classic, platform] = [side(minutes, { slotMinutes: 4 }), side(minutes, { slotMinutes: 2 })];
    const input = parity(minutes, { sli: headroom, classic, platform, classicValue: 68 });
    expect(sizes(input)).toEqual({ classic: 68, platform: 60, named: { 'mean-of-means': -8 } });
  });

  // Classic: one good and one bad slot. Platform: two good, one bad, one without data. By minutes: 4 of 5 either way.
  it('name the mean of means of a share, too', () => {
    const minutes = history([50, 50, 50, 50, 90, null, null, null]);
    const [classic, platform] = [side(minutes, { slotMinutes: 4 }), side(minutes, { slotMinutes: 2 })];
    const input = parity(minutes, { classic, platform });
    expect(sizes(input)).toEqual({ classic: 50, platform: about(200 / 3), named: { 'mean-of-means': about(50 / 3) } });
  });

  it('name the coverage: minutes before the entity existed, which classic does not see', () => {
    const all = history([90, 90, 90, 50]);
    const input = parity(all, { classic: side(history([null, null, 90, 50])) });
    expect(sizes(input)).toEqual({ classic: 50, platform: 25, named: { coverage: -25 } });
  });

  // The window begins at 00:01. Classic: 9 good minutes of 9. The platform's first slot of two begins at 00:00, where 200 % was: its mean is 125.
  it('name coverage and time slice width apart where the platform reads its first slice in full', () => {
    const minutes = history([200, ...times(9, 50)]);
    const window = { from: midnight + minuteMs, to: midnight + 10 * minuteMs };
    const input = parity(minutes, { window, platform: side(minutes, { slotMinutes: 2 }) });
    // That one minute makes 9 of 10; as the half of a bad slot it makes 4 of 5.
    expect(sizes(input)).toEqual({ classic: 100, platform: 80, named: { coverage: -10, 'slot-width': -10 } });
  });

  it('name the no-data policy: a numerator without default leaves out time slices in which nothing was good', () => {
    const minutes = history([50, 90, 90, 90]);
    const classic = side(minutes, { gaps: { missing: 'exclude', noneGood: 'left-out' } });
    expect(sizes(parity(minutes, { classic }))).toEqual({
      classic: 100,
      platform: 25,
      named: { 'no-data-policy': -75 },
    });
  });

  it('name the no-data policy: with default(0) a window without a good time slice counts as one without data, hence as good', () => {
    const gaps = { missing: 'good', noneGood: 'left-out-if-all' } as const;
    const bad = history([90, 90]);
    const platform = { gaps: { missing: 'good', noneGood: 'bad' } } as const;
    const input = parity(bad, { classic: side(bad, { gaps }), platform: side(bad, platform) });
    expect(sizes(input)).toEqual({ classic: 100, platform: 0, named: { 'no-data-policy': -100 } });
    const better = history([90, 50]);
    const other = parity(better, { classic: side(better, { gaps }), platform: side(better, platform) });
    expect(sizes(other)).toEqual({ classic: 50, platform: 50, named: {} });
  });

  it('name the no-data policy of a platform SLO that counts silence as bad', () => {
    const minutes = history([50, 50, 50, null]);
    const platform = side(minutes, { gaps: { missing: 'bad', noneGood: 'bad' } });
    expect(sizes(parity(minutes, { platform }))).toEqual({
      classic: 100,
      platform: 75,
      named: { 'no-data-policy': -25 },
    });
  });

  it('have no size where one side has no value', () => {
    const minutes = history([90, 90]);
    const classic = side(minutes, { gaps: { missing: 'exclude', noneGood: 'left-out' } });
    expect(parityThroughSteps(parity(minutes, { classic }))).toEqual({ classic: null, platform: 0, contributions: [] });
  });

  // Classic, by entity and without default, in slots of four: (no data) 50 | 60, 60, 60, 60 | 90, 90, 90, 90 → good, good, left out: 100.
  it('add up where all four come together', () => {
    const all = history([90, 90, 90, 50, 60, 60, 60, 60, 90, 90, 90, 90]);
    const seen = history([null, null, null, 50, 60, 60, 60, 60, 90, 90, 90, 90]);
    const classic = side(seen, { slotMinutes: 4, gaps: { missing: 'exclude', noneGood: 'left-out' } });
    const { named, ...figures } = sizes(parity(all, { classic, platform: side(all, { slotMinutes: 2 }) }));
    // Slots of two: 90 | 70 | 60 | 60 | 90 | 90, of which three are good.
    expect(figures).toEqual({ classic: 100, platform: 50 });
    // By minutes 5 good ones of 5; with the four bad ones 5 of 9; with the three that classic does not see and its slots (mean 80, bad) 4 of 12; in slots of two 6 of 12.
    expect(named).toEqual({
      'no-data-policy': about((100 * 5) / 9 - 100),
      coverage: about(100 / 3 - 500 / 9),
      'slot-width': about(50 - 100 / 3),
    });
  });

  it('always add up to the difference', () => {
    const minute = fc.option(fc.integer({ min: 0, max: 120 }), { nil: null });
    const column = fc.array(minute, { minLength: 60, maxLength: 60 });
    const gaps = fc.record({
      missing: fc.constantFrom('exclude' as const, 'good' as const),
      noneGood: fc.constantFrom('bad' as const, 'left-out' as const, 'left-out-if-all' as const),
    });
    const width = fc.constantFrom(1, 2, 5, 7, 12, 30);
    fc.assert(
      fc.property(column, column, gaps, width, width, (one, other, classicGaps, narrow, wide) => {
        const input = parity(history(one, other), {
          classic: side(history(one), { slotMinutes: wide, gaps: classicGaps }),
          platform: side(history(one, other), { slotMinutes: narrow, gaps: { ...classicGaps, noneGood: 'bad' } }),
        });
        const { classic, platform, contributions } = parityThroughSteps(input);
        if (contributions.length === 0) return expect([classic, platform]).toContain(null);
        const sum = contributions.reduce((total, { size }) => total + size, 0);
        expect(sum).toBeCloseTo((platform ?? 0) - (classic ?? 0), 9);
      }),
    );
  });
});
