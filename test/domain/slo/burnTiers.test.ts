import type { BurnTierId } from '../../../domain/model/burnTier';
import { burnTier, usualTiers, type BurnObjective } from '../../../domain/slo/burnTiers';

const day = 1440;
const budgets: BurnTierId[] = ['budget-25', 'budget-50', 'budget-75', 'budget-100'];

const objective = (change: Partial<BurnObjective> = {}): BurnObjective => ({
  ...{ engine: 'platform', target: 99, windowMinutes: 30 * day, slotMinutes: 1, isHeadroom: false },
  ...change,
});

const fast = (change: Partial<BurnObjective>, minBadSlots?: number) => {
  const tier = burnTier('fast', objective(change), minBadSlots);
  if (!tier.isPossible) throw new Error(tier.reason);
  return tier;
};

describe('the fast tier', () => {
  it('needs 9 of 60 minutes at 99 %', () => {
    expect(fast({ target: 99 })).toEqual({
      tier: 'fast',
      isPossible: true,
      watches: 'burn-rate',
      threshold: 14.4,
      minutes: 9,
      fires: 'Fires at 9 minutes of bad time within an hour, which is 2.1 % of the error budget.',
    });
  });

  it('waits for three bad slots where the target asks for fewer, and says so', () => {
    // 99.9 %: 0.864 minutes, hence 1. Three of 60 minutes are a burn rate of 50; 41.67 lies between two and three.
    expect(fast({ target: 99.9 })).toMatchObject({ minutes: 3, threshold: 41.67 });
    expect(fast({ target: 99.9 }).fires).toBe(
      'Fires at 3 minutes of bad time within an hour, which is 6.9 % of the error budget. At 99.9 % a single bad slot would be a fast burn; 3 are asked for instead.',
    );
    // 99.7 %: 2.59 minutes, hence 3 by itself.
    expect(fast({ target: 99.7 })).toMatchObject({ minutes: 3, threshold: 14.4 });
  });

  it('lets the number of bad slots be chosen', () => {
    expect(fast({ target: 99.9 }, 5)).toMatchObject({ minutes: 5, threshold: 75 });
    expect(fast({ target: 99.9 }, 1)).toMatchObject({ minutes: 1, threshold: 14.4 });
    expect(fast({ target: 99 }, 2)).toMatchObject({ minutes: 9 });
  });

  it('counts the minutes of whole slots', () => {
    // 99 % in slots of 5 minutes: 2 of 12 by the table, 3 by the floor.
    expect(fast({ target: 99, slotMinutes: 5 })).toMatchObject({ minutes: 15, threshold: 20.83 });
    expect(fast({ target: 99, slotMinutes: 5 }, 1)).toMatchObject({ minutes: 10, threshold: 14.4 });
    expect(fast({ target: 99, slotMinutes: 5 }).fires).toContain('it counts minutes, the objective slots of 5 minutes');
  });

  it.each([
    [30, 60],
    [25, 50],
    [60, 60],
    [360, 60],
  ])('asks for as many slots of %d minutes as an hour has: %d minutes', (slotMinutes, minutes) => {
    expect(fast({ slotMinutes }).minutes).toBe(minutes);
  });

  it('is scaled to the window', () => {
    // A day: 12, so 7.2 bad minutes at 99 %.
    expect(fast({ windowMinutes: day })).toMatchObject({ threshold: 12, minutes: 8 });
    expect(fast({ windowMinutes: 7 * day })).toMatchObject({ threshold: 14.4, minutes: 9 });
  });

  it('is every minute bad where the target allows no higher rate, with a threshold that a bad minute passes', () => {
    expect(fast({ target: 90 })).toMatchObject({ threshold: 9.9, minutes: 60 });
  });

  it('says when the budget is gone by then', () => {
    // A day at 99.9 % has 1.44 bad minutes.
    expect(fast({ target: 99.9, windowMinutes: day }).fires).toContain('By then the whole budget is spent');
  });

  it('is refused for a window that is hardly longer than what an alert sees', () => {
    expect(burnTier('fast', objective({ windowMinutes: 119 }))).toMatchObject({ isPossible: false });
    expect(burnTier('fast', objective({ windowMinutes: 120 }))).toMatchObject({ isPossible: true });
  });
});

describe('budget tiers', () => {
  const budget = (tier: BurnTierId, change: Partial<BurnObjective> = {}) =>
    burnTier(tier, objective({ engine: 'classic', target: 99.9, windowMinutes: 30 * day, ...change }));

  it('watch what is left, and ask for the bad minutes that make up the share: 43.2 in a month of 99.9 %', () => {
    expect(budgets.map((tier) => budget(tier))).toEqual([
      {
        ...{ tier: 'budget-25', isPossible: true, watches: 'budget', threshold: 75, minutes: 11 },
        fires: 'Fires when 25 % of the error budget (10.8 minutes of bad time) is spent.',
      },
      {
        ...{ tier: 'budget-50', isPossible: true, watches: 'budget', threshold: 50, minutes: 22 },
        fires: 'Fires when 50 % of the error budget (21.6 minutes of bad time) is spent.',
      },
      {
        ...{ tier: 'budget-75', isPossible: true, watches: 'budget', threshold: 25, minutes: 33 },
        fires: 'Fires when 75 % of the error budget (32.4 minutes of bad time) is spent.',
      },
      {
        ...{ tier: 'budget-100', isPossible: true, watches: 'budget', threshold: 0, minutes: 44 },
        fires: 'Fires when 100 % of the error budget (43.2 minutes of bad time) is spent.',
      },
    ]);
  });

  it('ask for a minute at least, and for an hour at most', () => {
    expect(budget('budget-25', { windowMinutes: day })).toMatchObject({ minutes: 1 });
    expect(budget('budget-50', { target: 99 })).toMatchObject({ minutes: 60 });
    expect(budget('budget-50', { target: 99 })).toMatchObject({
      fires: expect.stringContaining('after an hour that was bad throughout') as string,
    });
  });

  it('cannot be told by an anomaly detector', () => {
    for (const tier of budgets) {
      expect(burnTier(tier, objective({ engine: 'platform' }))).toMatchObject({
        isPossible: false,
        reason: expect.stringContaining('60 minutes') as string,
        hint: expect.stringContaining('workflow') as string,
      });
    }
  });
});

describe('what no alert can tell', () => {
  it.each(['classic', 'platform'] as const)('is a slow burn, on %s', (engine) => {
    expect(burnTier('slow', objective({ engine }))).toMatchObject({
      isPossible: false,
      reason: expect.stringContaining('6 hours') as string,
      hint: expect.stringContaining('scheduled workflow') as string,
    });
  });

  it.each(['fast', 'slow', 'budget-25', 'budget-100'] as const)('is %s of a target of 100 %%', (tier) => {
    expect(burnTier(tier, objective({ engine: 'classic', target: 100 }))).toMatchObject({
      isPossible: false,
      reason: expect.stringContaining('no error budget') as string,
    });
  });

  it('is how fast a headroom burns, or that a part of it is spent', () => {
    const headroom = objective({ engine: 'classic', target: 20, isHeadroom: true });
    expect(burnTier('fast', headroom)).toMatchObject({ isPossible: false });
    expect(burnTier('budget-25', headroom)).toMatchObject({
      isPossible: false,
      reason:
        'Headroom is a mean: 25 % of its budget is spent whenever the mean usage is above 20 %, which is no warning.',
    });
    expect(burnTier('budget-100', headroom)).toMatchObject({ isPossible: true, threshold: 0, minutes: 60 });
  });
});

describe('the tiers without a wish', () => {
  it.each([
    ['99 % on classic', { engine: 'classic', target: 99 }, ['fast']],
    ['99.9 % on classic, where one bad minute would set off "fast"', { engine: 'classic', target: 99.9 }, budgets],
    ['99.9 % on platform, which knows no budget', { target: 99.9 }, ['fast']],
    ['headroom', { engine: 'classic', target: 20, isHeadroom: true }, ['budget-100']],
    ['a window of an hour on classic', { engine: 'classic', windowMinutes: 60 }, budgets],
    ['100 %', { engine: 'classic', target: 100 }, ['fast']],
  ] as const)('of %s', (_, change, expected) => {
    expect(usualTiers(objective(change))).toEqual(expected);
  });
});
