import type { Sli } from '../../model/sli';
import { worthOf } from './backtestValue';
import type { JudgedSlot } from './judgeSlots';

/** The error budget at one moment. */
export interface BudgetPoint {
  /** End of a slot, milliseconds since 1970. */
  at: number;
  /** What is left of the budget of the whole timeframe, in percent; negative when overspent. */
  remaining: number;
}

export interface BurnDown {
  points: BudgetPoint[];
  /** End of the slot in which the budget ran out; null while some is left. */
  exhaustedAt: number | null;
}

/** Sums of many parts carry an error in the last digits; a budget that is meant to be spent is spent. */
const rounding = 1e-9;

/**
 * How the error budget of a timeframe burns down, slot by slot.
 *
 * The budget is (100 − target) % of all slots that count in the timeframe, those to come included, so that the line never rises and
 * ends at the share that `list-slos` tells, (value − target) / (100 − target) × 100. After some slots
 *
 *     remaining = 100 × (1 − spent ÷ (counted × (100 − target) ÷ 100))
 *
 * A bad slot spends 1; a slot without data nothing, or 1 where silence is bad (then a good slot spends its minutes without data);
 * an excluded one nothing. Of headroom each slot spends its usage ÷ 100, since that is what the mean is made of.
 *
 * Empty when nothing counts, or when there is no budget to spend (target 100).
 */
export function burnDown(slots: readonly JudgedSlot[], sli: Sli, target: number): BurnDown {
  const counted = slots.filter((slot) => counts(slot, sli)).length;
  const budget = (counted * (100 - target)) / 100;
  if (budget <= 0) return { points: [], exhaustedAt: null };
  let spent = 0;
  const points = slots.map((slot) => {
    if (counts(slot, sli)) spent += spentIn(slot, sli);
    return { at: slot.to, remaining: 100 * (1 - spent / budget) };
  });
  return { points, exhaustedAt: points.find(({ remaining }) => remaining <= rounding)?.at ?? null };
}

function counts({ verdict, isAwaited, value }: JudgedSlot, sli: Sli): boolean {
  if (sli.kind === 'headroom') return value !== null;
  if (verdict !== 'missing') return true;
  return sli.noData === 'good' || (sli.noData === 'bad' && !isAwaited);
}

function spentIn(slot: JudgedSlot, sli: Sli): number {
  if (sli.kind === 'headroom') return (slot.value ?? 0) / 100;
  if (slot.verdict === 'bad') return 1;
  if (slot.verdict === 'missing') return sli.noData === 'bad' ? 1 : 0;
  return slot.verdict === 'good' ? 1 - worthOf(slot, sli.noData) : 0;
}
