import type { Verdict } from './backtest';
import type { JudgedSlot } from './judgeSlots';

export type SlotCounts = Record<Verdict | 'total', number>;

export function slotCounts(slots: readonly JudgedSlot[]): SlotCounts {
  const counts: SlotCounts = { total: slots.length, good: 0, bad: 0, missing: 0, excluded: 0 };
  for (const { verdict } of slots) counts[verdict] += 1;
  return counts;
}

/** Slots with a measurement ÷ all slots, 0 to 1; 0 when there are none. */
export function coverageOf(slots: readonly JudgedSlot[]): number {
  if (slots.length === 0) return 0;
  return slots.filter(({ value }) => value !== null).length / slots.length;
}
