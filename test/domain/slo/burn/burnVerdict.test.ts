import { burnVerdict, type BurnObjective } from '../../../../domain/slo/burn/burnVerdict';
import type { JudgedSlot } from '../../../../domain/slo/history/judgeSlots';

const minute = 60_000;
type Verdict = JudgedSlot['verdict'];

/** Slots of a window, all good but the last ones, oldest first: `bad` slots of `endsWith`, each `[verdict, how many]`. */
function slotsOf({ windowMinutes, slotMinutes }: BurnObjective, ...endsWith: [Verdict, number][]): JudgedSlot[] {
  const tail = endsWith.flatMap(([verdict, count]) => Array<Verdict>(count).fill(verdict));
  const count = Math.floor(windowMinutes / slotMinutes);
  return Array.from({ length: count }, (_, at) => {
    const verdict = at < count - tail.length ? 'good' : (tail[at - (count - tail.length)] ?? 'good');
    const [from, to] = [at * slotMinutes * minute, (at + 1) * slotMinutes * minute];
    return { from, to, value: verdict === 'missing' ? null : 1, verdict, isAwaited: false };
  });
}
const day = 1440;
const objective = (more: Partial<BurnObjective> = {}): BurnObjective => ({
  ...{ target: 99, windowMinutes: 30 * day, slotMinutes: 10, noData: 'good', ...more },
});
const firing = (one: BurnObjective, ...endsWith: [Verdict, number][]) => {
  const verdict = burnVerdict(one, slotsOf(one, ...endsWith));
  return verdict.kind === 'judged' ? verdict.firing : verdict.kind;
};

describe('the scheduled look at an error budget', () => {
  // 30 d in slots of 10 min: 4,320 slots, 1 % of them is b = 43.2, B = 43. 6 h: 5 % are 2.16, so 3; short: 0.18, so 1.
  it('fires over six hours at three bad slots of ten minutes, 99 % in 30 days', () => {
    expect(firing(objective(), ['bad', 2])).toEqual([]);
    expect(firing(objective(), ['bad', 3])).toEqual(['slow-6h']);
  });

  it('is quiet once the short window is, though the long one still holds', () => {
    // The short window of the 6 h tier is half an hour: three slots.
    expect(firing(objective(), ['bad', 3], ['good', 2])).toEqual(['slow-6h']);
    expect(firing(objective(), ['bad', 3], ['good', 3])).toEqual([]);
  });

  it('fires over three days at a tenth of the budget: five bad slots, one of them in the last six hours', () => {
    // 10 % of 43.2 are 4.32, so 5 in 3 d; short: 4.32 × 6 ÷ 72 = 0.36, so 1 in 6 h = 36 slots.
    expect(firing(objective(), ['bad', 4], ['good', 40], ['bad', 1], ['good', 30])).toEqual(['slow-3d']);
    expect(firing(objective(), ['bad', 4], ['good', 71])).toEqual([]);
    expect(firing(objective(), ['bad', 5], ['good', 36])).toEqual([]);
  });

  it('warns at three quarters of the budget, and says when it is gone', () => {
    // ¾ of 43.2 are 32.4, so 33; 44 are more than the 43 allowed. Long ago, so that no burn is left.
    const old: [Verdict, number] = ['good', 500];
    expect(firing(objective(), ['bad', 32], old)).toEqual([]);
    expect(firing(objective(), ['bad', 33], old)).toEqual(['spent-75']);
    expect(firing(objective(), ['bad', 43], old)).toEqual(['spent-75']);
    expect(firing(objective(), ['bad', 44], old)).toEqual(['spent-75', 'spent-100']);
  });

  it('uses the shares of a week where the window is one', () => {
    // 7 d in slots of 5 min, 99 %: b = 20.16. 6 h: 12.5 % are 2.52, so 3; 3 d: 42 % are 8.47, so 9.
    const week = objective({ windowMinutes: 7 * day, slotMinutes: 5 });
    expect(firing(week, ['bad', 2])).toEqual([]);
    expect(firing(week, ['bad', 3])).toEqual(['slow-6h']);
    expect(firing(week, ['bad', 9])).toEqual(['slow-6h', 'slow-3d']);
  });

  it('asks for two bad slots where two are allowed, be the share smaller', () => {
    // 30 d in slots of 30 min, 99 %: b = 14.4. 5 % are 0.72, which would be one slot.
    const wide = objective({ slotMinutes: 30 });
    expect(firing(wide, ['bad', 1])).toEqual([]);
    expect(firing(wide, ['bad', 2])).toEqual(['slow-6h', 'slow-3d']);
  });

  it('looks at the last slot where one is wider than the short window', () => {
    // 30 d in slots of 84 min: 514 slots, 95 %: b = 25.7. 5 % are 1.285, so 2 of the 4 slots within 6 h.
    const classic = objective({ target: 95, slotMinutes: 84 });
    expect(firing(classic, ['bad', 2])).toEqual(['slow-6h']);
    expect(firing(classic, ['bad', 2], ['good', 1])).toEqual([]);
  });

  it('has no three days in a day, and nothing to warn of without a budget', () => {
    // 1 d in slots of 10 min, 99 %: b = 1.44, B = 1. 50 % of it over 6 h is one slot, ¾ are two and no warning any more.
    const one = objective({ windowMinutes: day });
    expect(firing(one, ['bad', 1])).toEqual(['slow-6h']);
    expect(firing(one, ['bad', 2])).toEqual(['slow-6h', 'spent-100']);
    expect(firing(objective({ windowMinutes: day, target: 99.9 }), ['bad', 1])).toBe('no-budget');
  });

  it('counts silence as the objective does', () => {
    expect(firing(objective({ noData: 'good' }), ['missing', 3])).toEqual([]);
    expect(firing(objective({ noData: 'bad' }), ['missing', 3])).toEqual(['slow-6h']);
    expect(firing(objective({ noData: 'exclude' }), ['missing', 3])).toEqual([]);
  });

  it('says nothing of a window that was hardly measured', () => {
    const young = objective({ noData: 'exclude' });
    const slots = slotsOf(young, ['bad', 3]).map((slot, at) =>
      at < 2161 ? { ...slot, value: null, verdict: 'missing' as const } : slot,
    );
    expect(burnVerdict(young, slots)).toEqual({ kind: 'frozen', coverage: 2159 / 4320 });
  });

  it('leaves maintenance out, and the newest slots until their data has had time to come', () => {
    expect(firing(objective(), ['excluded', 3])).toEqual([]);
    const slots = slotsOf(objective({ noData: 'bad' }), ['bad', 2], ['missing', 1]);
    const awaited = slots.map((slot, at) => (at === slots.length - 1 ? { ...slot, isAwaited: true } : slot));
    expect(burnVerdict(objective({ noData: 'bad' }), awaited)).toMatchObject({
      kind: 'judged',
      firing: [],
      badSlots: 2,
    });
  });
});
