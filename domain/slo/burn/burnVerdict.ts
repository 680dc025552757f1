import type { NoDataPolicy } from '../../model/slo';
import { usualGuard } from '../alerts/alertDemand';
import { atLeast, slotBudget, type SlotObjective } from '../alerts/slotBudget';
import type { JudgedSlot } from '../history/judgeSlots';
import { burnWindows, scheduledTiers, type ScheduledTier } from './burnTier';
import { countedSlots, type CountedSlots } from './countedSlots';

export interface BurnObjective extends SlotObjective {
  noData: NoDataPolicy;
}

/** What the scheduled check says of one objective. */
export type BurnVerdict =
  /** Too little was measured to say anything: what was said before stays. */
  | { kind: 'frozen'; coverage: number }
  /** Less than one bad slot is allowed, so that there is nothing to warn of. */
  | { kind: 'no-budget' }
  | { kind: 'judged'; firing: ScheduledTier[]; badSlots: number; allowed: number };

/** Below this coverage of the window the share of bad slots says more of the pipeline than of the service. */
const leastCoverage = 0.5;
const minuteMs = 60_000;

/**
 * Which tiers hold now, from the slots of the objective's own window.
 *
 * e = 1 − target, n slots, b = e × n (of those that were measured, where the others are left out), B = ⌊b⌋ bad slots are allowed.
 * A slow tier fires at k = max(g, ⌈share × b⌉) bad slots in its long window and at max(1, ⌈share × b × short ÷ long⌉) in its short
 * one, which is the last slot at least; g is 2 where two are allowed. It is asked only where k fits into the long window and k ≤ B.
 * `spent-75` fires at ⌈¾ b⌉, where that is a warning still (≤ B), `spent-100` at B + 1.
 * @param slots oldest first, in whole slots up to now
 */
export function burnVerdict(objective: BurnObjective, slots: readonly JudgedSlot[]): BurnVerdict {
  const { slotMinutes, target, noData } = objective;
  if (slotBudget(objective).allowed < 1) return { kind: 'no-budget' };
  const counted = countedSlots(slots, noData);
  if (counted.coverage < leastCoverage) return { kind: 'frozen', coverage: counted.coverage };
  const count = noData === 'exclude' ? counted.isBad.length : Math.floor(objective.windowMinutes / slotMinutes);
  const exact = Number((((100 - target) / 100) * count).toFixed(6));
  const allowed = Math.floor(exact);
  const badSlots = counted.isBad.filter(({ isBad }) => isBad).length;
  const state = { objective, counted, exact, allowed, badSlots };
  return { kind: 'judged', firing: scheduledTiers.filter((tier) => fires(tier, state)), badSlots, allowed };
}

interface State {
  objective: BurnObjective;
  counted: CountedSlots;
  exact: number;
  allowed: number;
  badSlots: number;
}

function fires(tier: ScheduledTier, state: State): boolean {
  const { objective, exact, allowed, badSlots } = state;
  if (tier === 'spent-100') return badSlots > allowed;
  if (tier === 'spent-75') {
    const needed = Math.max(1, atLeast(0.75 * exact));
    return needed <= allowed && badSlots >= needed;
  }
  const windows = burnWindows(tier, objective.windowMinutes);
  if (windows === null) return false;
  const { share, longMinutes, shortMinutes } = windows;
  const long = Math.max(usualGuard(allowed), 1, atLeast(share * exact));
  const short = Math.max(1, atLeast((share * exact * shortMinutes) / longMinutes));
  const isReachable = long <= Math.floor(longMinutes / objective.slotMinutes) && long <= allowed;
  return isReachable && badWithin(state, longMinutes) >= long && badWithin(state, shortMinutes) >= short;
}

/** Bad slots that end within so many minutes before the newest one, that one included. */
function badWithin({ counted: { isBad }, objective }: State, minutes: number): number {
  const newest = isBad.at(-1)?.to ?? 0;
  const from = newest - Math.max(minutes, objective.slotMinutes) * minuteMs;
  return isBad.filter((slot) => slot.isBad && slot.to > from).length;
}
