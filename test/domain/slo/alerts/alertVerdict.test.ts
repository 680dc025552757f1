import type { Sli } from '../../../../domain/model/sli';
import type { NoDataPolicy } from '../../../../domain/model/slo';
import { alertVerdict, usualTiers, type AlertObjective } from '../../../../domain/slo/alerts/alertVerdict';
import { firesWords } from '../../../../domain/slo/alerts/alertWords';
import { nearestWorkable } from '../../../../domain/slo/alerts/nearestWorkable';
import { obstacleHint, obstacleReason } from '../../../../domain/slo/alerts/obstacleWords';

const day = 1440;
const cpu = (noData: NoDataPolicy = 'exclude'): Sli => ({
  ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 80, statistic: 'avg' },
  noData,
});

const objective = (change: Partial<AlertObjective> = {}): AlertObjective => ({
  ...{ engine: 'platform', sli: cpu(), target: 99.9, windowMinutes: 7 * day, slotMinutes: 10 },
  ...change,
});

const obstacleOf = (tier: Parameters<typeof alertVerdict>[0], change: Partial<AlertObjective>, guard?: number) => {
  const verdict = alertVerdict(tier, objective(change), guard);
  return verdict.isPossible ? `${verdict.rule.violatingSamples} of ${verdict.rule.slidingWindow}` : verdict.obstacle;
};

describe('an alert on a fast burn, platform', () => {
  it('fires at the one bad time slice that 99.9 % over 7 days allows, not at three times the budget', () => {
    // 0.1 % of 1,008 slots are 1.008: one is allowed, and the second, ten minutes later, breaks it.
    expect(alertVerdict('fast', objective())).toEqual({
      isPossible: true,
      rule: {
        ...{ tier: 'fast', counts: 'slot-ends', slotMinutes: 10, badSlots: 1 },
        ...{ violatingSamples: 1, slidingWindow: 60, dealertingSamples: 30 },
        spent: expect.closeTo(99.206, 3) as number,
      },
    });
  });

  it('fires at one bad time slice of 99.9 % over 30 days, which one good minute cannot prevent', () => {
    expect(obstacleOf('fast', { windowMinutes: 30 * day, slotMinutes: 30 })).toBe('1 of 60');
  });

  it('counts minutes where the time slices are minutes', () => {
    // 1 % of a day are 14.4 minutes; a quarter of them, rounded up, is 4.
    const verdict = alertVerdict('fast', objective({ target: 99, windowMinutes: day, slotMinutes: 1 }));
    expect(verdict).toMatchObject({ rule: { counts: 'minutes', violatingSamples: 4, slidingWindow: 60 } });
  });

  it('asks for two bad time slices where two are allowed, unless fewer or more are asked for', () => {
    // 0.5 % of 1,008 slots are 5.04; 8 % of that is one slot.
    expect(obstacleOf('fast', { target: 99.5 })).toBe('2 of 60');
    expect(obstacleOf('fast', { target: 99.5 }, 1)).toBe('1 of 60');
    expect(obstacleOf('fast', { target: 99.5 }, 4)).toBe('4 of 60');
    expect(obstacleOf('fast', { target: 99.5 }, 6)).toBe('too-late');
  });

  it.each<[string, Partial<AlertObjective>, string]>([
    ['the target is 100 %', { target: 100 }, 'no-budget'],
    ['the budget is below one time slice', { windowMinutes: day }, 'no-budget'],
    [
      'five minutes of room are gone before the data is there',
      { slotMinutes: 5, windowMinutes: 5 * day, target: 99.86 },
      'no-room',
    ],
    ['the one minute of the budget is over before anybody is paged', { slotMinutes: 1, windowMinutes: day }, 'no-room'],
    [
      'an hour has no room for so many time slices',
      { target: 90, windowMinutes: 30 * day, slotMinutes: 30 },
      'unreachable',
    ],
    ['time slices are wider than an hour', { target: 95, slotMinutes: 120 }, 'wide-slots'],
    ['nobody knows where time slices begin', { target: 99, slotMinutes: 7 }, 'odd-slots'],
    ['Grail takes wider time slices than asked for', { target: 99, slotMinutes: 1 }, 'widened-slots'],
    ['the window is hardly longer than the hour', { target: 80, windowMinutes: 60, slotMinutes: 1 }, 'short-window'],
    ['it is a mean', { sli: { kind: 'headroom', metric: 'cpu' } }, 'mean'],
  ])('is none where %s', (_, change, obstacle) => {
    expect(obstacleOf('fast', change)).toBe(obstacle);
  });
});

describe('an alert on a budget that is nearly spent', () => {
  it('needs more than the hour that a detector sees', () => {
    expect(obstacleOf('budget-75', { target: 99 })).toBe('needs-schedule');
    expect(obstacleOf('slow', { target: 99 })).toBe('needs-schedule');
  });

  it('is not made beside a fast one that fires at the same time slice', () => {
    expect(obstacleOf('budget-75', {})).toBe('same-as-fast');
    // No fast one can be: a classic week at 99.1 % has slots of 84 minutes. Or it waits for two slots where this needs one.
    expect(obstacleOf('budget-75', { engine: 'classic', target: 99.1, slotMinutes: 84 })).toBe('needs-schedule');
    expect(obstacleOf('budget-25', { target: 99.7 })).toBe('needs-schedule');
  });

  it('never comes after the budget is gone', () => {
    // Two slots of an allowance of 2.88 are not 75 %, three are too many.
    expect(obstacleOf('budget-75', { target: 99, windowMinutes: day, slotMinutes: 5 })).toBe('too-late');
    expect(obstacleOf('budget-100', { target: 99 })).toBe('too-late');
  });

  it('is possible where an hour is the whole window: 9 of 12 time slices', () => {
    expect(obstacleOf('budget-75', { target: 50, windowMinutes: 60, slotMinutes: 1 })).toBe('23 of 60');
  });
});

describe('alerts on a classic objective, whose time slices slide with the time', () => {
  const classic = (days: number, target: number): Partial<AlertObjective> => ({
    ...{ engine: 'classic', target, windowMinutes: days * day, slotMinutes: days * 12 },
  });

  it('are on a mean that was bad for as long as its time slices last, wherever they begin', () => {
    // 95 % of 120 slots of 12 minutes: 6 allowed, a quarter of them is 2.
    expect(alertVerdict('fast', objective(classic(1, 95)))).toMatchObject({
      rule: { counts: 'moving-means', badSlots: 2, violatingSamples: 24, slidingWindow: 24, dealertingSamples: 24 },
    });
  });

  it('are none at 100 %, none with time slices of 84 minutes, and none that a page could not come in time for', () => {
    expect(obstacleOf('fast', classic(7, 100))).toBe('no-budget');
    expect(obstacleOf('fast', classic(7, 95))).toBe('wide-slots');
    expect(obstacleOf('fast', classic(1, 99))).toBe('no-room');
    expect(obstacleOf('fast', classic(1, 99.9))).toBe('no-budget');
  });

  it('are none where missing data is bad', () => {
    expect(obstacleOf('fast', { ...classic(1, 95), sli: cpu('bad') })).toBe('blind-to-gaps');
  });
});

describe('every alert that is possible', () => {
  const widths = { classic: [1], platform: [1, 2, 5, 7, 10, 15, 30, 60, 84] };
  const cases = (['classic', 'platform'] as const).flatMap((engine) =>
    [60, 120, 360, day, 2 * day, 5 * day, 7 * day, 14 * day, 30 * day, 90 * day].flatMap((windowMinutes) =>
      [50, 80, 90, 95, 98, 99, 99.1, 99.5, 99.9, 99.95, 99.99, 100].flatMap((target) =>
        widths[engine].map((slotMinutes) => ({
          ...{ engine, windowMinutes, target },
          slotMinutes: engine === 'classic' ? Math.max(1, Math.ceil(windowMinutes / 120)) : slotMinutes,
        })),
      ),
    ),
  );

  it('fires before the budget is gone, with time to page, and within the hour that is looked at', () => {
    const made = cases.flatMap((change) =>
      (['fast', 'slow', 'budget-25', 'budget-75', 'budget-100'] as const).flatMap((tier) => {
        const verdict = alertVerdict(tier, objective(change));
        return verdict.isPossible ? [{ ...change, rule: verdict.rule }] : [];
      }),
    );
    expect(made.length).toBeGreaterThan(50);
    const wrong = made.filter(({ windowMinutes, target, slotMinutes, rule }) => {
      const slots = Math.floor(windowMinutes / slotMinutes);
      const allowed = Math.floor(Number((((100 - target) * slots) / 100).toFixed(6)));
      const { badSlots, slidingWindow, violatingSamples } = rule;
      const room = (allowed + 1 - badSlots) * slotMinutes;
      return (
        badSlots > allowed ||
        room <= 6 ||
        badSlots * slotMinutes > 60 ||
        slidingWindow > 60 ||
        violatingSamples > slidingWindow ||
        (rule.tier === 'fast' && allowed >= 2 && badSlots < 2)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is at most one of the two that an objective gets, unless they ask for different bad time slices', () => {
    for (const change of cases) {
      const slots = usualTiers(objective(change)).flatMap((tier) => {
        const verdict = alertVerdict(tier, objective(change));
        return verdict.isPossible ? [verdict.rule.badSlots] : [];
      });
      expect(slots.length).toBeLessThanOrEqual(2);
      expect(new Set(slots).size).toBe(slots.length);
    }
  });
});

describe('the alerts that an objective gets', () => {
  it('are a fast burn and a budget nearly spent, and data that stopped where that counts as good', () => {
    expect(usualTiers(objective())).toEqual(['fast', 'budget-75']);
    expect(usualTiers(objective({ sli: cpu('bad') }))).toEqual(['fast', 'budget-75']);
    expect(usualTiers(objective({ sli: cpu('good') }))).toEqual(['fast', 'no-data']);
    expect(obstacleOf('no-data', { sli: cpu('good') })).toBe('15 of 15');
    expect(obstacleOf('no-data', {})).toBe('silence-counts');
  });
});

describe('the nearest setting for which an alert works', () => {
  const near = (tier: Parameters<typeof nearestWorkable>[0], change: Partial<AlertObjective>) =>
    nearestWorkable(tier, objective(change));

  it('is told for the target, the window and the time slice width, each by itself', () => {
    // A day of slots of 10 minutes: 144. One bad one is allowed up to 99.30 %; three days have 432; slots of 1 minute: 1.44.
    expect(near('fast', { windowMinutes: day, target: 99.9 })).toEqual({
      together: false,
      target: 99.3,
      window: '-7d',
      slotMinutes: null,
    });
    expect(near('fast', { target: 90, windowMinutes: 30 * day, slotMinutes: 30 })).toMatchObject({ slotMinutes: null });
  });

  it('is a pair where no single one helps: a classic week at 99.1 % has time slices of 84 minutes', () => {
    const week = objective({ engine: 'classic', target: 99.1, slotMinutes: 84 });
    const found = nearestWorkable('fast', week);
    expect(found).toMatchObject({ together: true, slotMinutes: null });
    expect(obstacleHint('wide-slots', found)).toMatch(
      /^It would work with a target of [\d.]+ % together with a window of the last \d days\.$/,
    );
    const days = Number(/-(\d)d/.exec(found.window ?? '')?.[1]);
    const change = { target: found.target ?? 0, windowMinutes: days * day, slotMinutes: days * 12 };
    expect(alertVerdict('fast', { ...week, ...change }).isPossible).toBe(true);
  });

  it('really works', () => {
    const start = objective({ windowMinutes: day, target: 99.9 });
    const { target, window } = nearestWorkable('fast', start);
    expect(alertVerdict('fast', { ...start, target: target ?? 0 }).isPossible).toBe(true);
    expect(window).toBe('-7d');
    expect(alertVerdict('fast', { ...start, windowMinutes: 7 * day }).isPossible).toBe(true);
    expect(alertVerdict('fast', { ...start, windowMinutes: 6 * day }).isPossible).toBe(false);
  });

  it('of a classic week is a shorter window, since its time slices get narrower with it', () => {
    expect(near('fast', { engine: 'classic', target: 95, slotMinutes: 84 })).toMatchObject({
      window: '-2d',
      slotMinutes: null,
    });
  });
});

describe('what is said of an alert', () => {
  it('is when it pages and what that is of the budget', () => {
    const verdict = alertVerdict('fast', objective({ target: 99, windowMinutes: day, slotMinutes: 1 }));
    const rule = verdict.isPossible ? verdict.rule : null;
    // 4 of 14.4 minutes.
    expect(rule && firesWords(rule, cpu(), '-1d')).toBe(
      'Pages when 4 of the last 60 minutes have CPU at 80 % or above = 28 % of the error budget of the last day. Minutes without data are left out.',
    );
  });

  it('is why it cannot be, and what would help', () => {
    const change = objective({ windowMinutes: day, target: 99.9 });
    expect(obstacleReason('no-budget', { tier: 'fast', objective: change, window: '-1d' })).toBe(
      'Over the last day, 144 time slices of 10 minutes and a target of 99.9 % allow 0.14 bad ones: the first bad slice breaks the objective, and there is nothing to warn of before.',
    );
    expect(obstacleHint('no-budget', nearestWorkable('fast', change))).toBe(
      'It would work with a target of 99.3 % or a window of the last 7 days.',
    );
    expect(obstacleHint('needs-schedule', { together: false, target: null, window: null, slotMinutes: null })).toMatch(
      /schedule/,
    );
  });
});
