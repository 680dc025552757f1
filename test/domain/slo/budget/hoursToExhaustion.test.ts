import { hoursToExhaustion, hoursToExhaustionOfHeadroom } from '../../../../domain/slo/budget/hoursToExhaustion';

describe('hoursToExhaustion', () => {
  it('spends a whole budget in one window at burn rate 1', () => {
    expect(hoursToExhaustion(100, 1, '-7d')).toBe(168);
  });

  it('spends half of a month at 14.4 times the speed in 25 hours', () => {
    // 0.5 × 720 h ÷ 14.4.
    expect(hoursToExhaustion(50, 14.4, '-30d')).toBeCloseTo(25, 9);
  });

  it('is now when the budget is spent', () => {
    expect(hoursToExhaustion(0, 3, '-7d')).toBe(0);
    expect(hoursToExhaustion(-200, 0, '-7d')).toBe(0);
  });

  it.each([
    ['the budget is not known', null, 1, '-7d'],
    ['the burn rate is not known', 50, null, '-7d'],
    ['nothing is being spent', 50, 0, '-7d'],
    ['the window is not a span', 50, 1, '-1d to now/w'],
  ] as const)('is not known when %s', (_when, budget, burnRate, window) => {
    expect(hoursToExhaustion(budget, burnRate, window)).toBeNull();
  });
});

describe('hoursToExhaustionOfHeadroom', () => {
  it.each([0, 0.61, 0.96, 1])(
    'is not known at a burn rate of %d: as much leaves the window as comes in',
    (burnRate) => {
      expect(hoursToExhaustionOfHeadroom(3.9, burnRate, '-1d')).toBeNull();
    },
  );

  it('goes towards the burn rate from what is spent', () => {
    // 90 % are spent, and in a day 150 % come for 90 % that leave: 10 ÷ 60 of a day.
    expect(hoursToExhaustionOfHeadroom(10, 1.5, '-1d')).toBeCloseTo(4, 9);
  });

  it('is now when the budget is spent', () => {
    expect(hoursToExhaustionOfHeadroom(-5, 0.5, '-1d')).toBe(0);
  });
});
