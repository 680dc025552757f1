import type { AlertAsk } from './alertAsk';
import { atLeast, slotBudget, type SlotObjective } from './slotBudget';

/** What it takes for an alert on slots to fire, and whether that is a warning. */
export interface AlertDemand {
  /** So many bad slots make it fire. */
  badSlots: number;
  /** So many the objective allows. */
  allowed: number;
  /** Share of the budget that they are, percent. */
  spent: number;
  /** The look back has room for them: k ≤ ⌊look back ÷ slot⌋. */
  isReachable: boolean;
  /** They leave the objective met: k ≤ allowed. */
  isInTime: boolean;
  /** In an outage of everything, minutes from firing to the end of the budget: (allowed + 1 − k) × slot. */
  roomMinutes: number;
}

/** One bad slot may be noise; where two are allowed, two are asked for. */
export const usualGuard = (allowed: number): number => (allowed >= 2 ? 2 : 1);

/**
 * Bad slots that an alert needs: max(guard, ⌈share × budget⌉).
 * @param guard fewest bad slots
 */
export function alertDemand(objective: SlotObjective, { share, lookbackMinutes }: AlertAsk, guard = 1): AlertDemand {
  const { exact, allowed } = slotBudget(objective);
  const { slotMinutes } = objective;
  const badSlots = Math.max(guard, 1, atLeast(share * exact));
  return {
    badSlots,
    allowed,
    spent: exact > 0 ? (badSlots / exact) * 100 : Infinity,
    isReachable: badSlots <= Math.floor(lookbackMinutes / slotMinutes),
    isInTime: badSlots <= allowed,
    roomMinutes: (allowed + 1 - badSlots) * slotMinutes,
  };
}
