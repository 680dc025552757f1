import { badSlotsFor, burnRateFor, fastBurn, highestBurnRate } from '../../../domain/slo/burnRate';

const hour = 60;
const day = 1440;

/** Burn rate and long window of the four tiers, and the bad slots that each needs, by target and slot. */
const tiers = [
  { burnRate: 14.4, longMinutes: hour },
  { burnRate: 6, longMinutes: 6 * hour },
  { burnRate: 3, longMinutes: day },
  { burnRate: 1, longMinutes: 3 * day },
];

describe('the bad slots behind a burn rate', () => {
  it.each([
    [99, 1, [9, 22, 44, 44]],
    [99, 5, [2, 5, 9, 9]],
    [99.5, 1, [5, 11, 22, 22]],
    [99.5, 5, [1, 3, 5, 5]],
    [99.9, 1, [1, 3, 5, 5]],
    [99.9, 5, [1, 1, 1, 1]],
    [99.95, 5, [1, 1, 1, 1]],
  ])('are, at %d %% in slots of %d minutes, %j', (target, slotMinutes, expected) => {
    expect(tiers.map((tier) => badSlotsFor({ ...tier, target, slotMinutes }))).toEqual(expected);
  });

  it('are whole when the formula gives a whole number', () => {
    expect(badSlotsFor({ burnRate: 10, target: 99, longMinutes: hour, slotMinutes: 1 })).toBe(6);
    expect(badSlotsFor({ burnRate: 10, target: 99.9, longMinutes: 10 * hour, slotMinutes: 1 })).toBe(6);
  });
});

describe('the burn rate that spends a share of the budget', () => {
  it.each([
    [0.02, 30 * day, hour, 14.4],
    [0.05, 30 * day, 6 * hour, 6],
    [0.1, 30 * day, 3 * day, 1],
    [0.02, 28 * day, hour, 13.44],
    [0.1, 7 * day, hour, 16.8],
  ])('%d of %d minutes in %d minutes is %d', (share, window, long, expected) => {
    expect(burnRateFor(share, window, long)).toBeCloseTo(expected, 9);
  });

  it('is at most 1 ÷ (1 − target)', () => {
    expect(highestBurnRate(99.9)).toBeCloseTo(1000, 6);
    expect(highestBurnRate(99)).toBeCloseTo(100, 9);
    expect(highestBurnRate(20)).toBe(1.25);
  });
});

describe('a fast burn', () => {
  it.each([
    ['a month', 30 * day, 99.9, 14.4, 0.02],
    ['a week', 7 * day, 99.9, 14.4, 14.4 / 168],
    ['a day: half of the budget in an hour', day, 99.9, 12, 0.5],
    ['a day with a low target: every slot bad', day, 95, 12, 0.5],
    ['a week with a low target: every slot bad', 7 * day, 90, 10, 10 / 168],
  ])('of %s', (_, window, target, burnRate, budgetShare) => {
    const burn = fastBurn(target, window);
    expect(burn.burnRate).toBeCloseTo(burnRate, 9);
    expect(burn.budgetShare).toBeCloseTo(budgetShare, 9);
  });
});
