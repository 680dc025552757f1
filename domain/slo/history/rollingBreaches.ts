import type { Sli } from '../../model/sli';
import { backtestValue, isMet } from './backtestValue';
import type { JudgedSlot } from './judgeSlots';

const dayMs = 86_400_000;

/**
 * The days (`2026-11-22`, UTC) at whose end the objective's window, looked at then, was below its target: the slots of the
 * last `windowMinutes` before midnight, or of the history so far where it is shorter. A day whose window holds no value was
 * not a breach as far as anybody knows; the day that is still going on is not among them.
 * @param slots in order of time
 */
export function rollingBreaches(
  slots: readonly JudgedSlot[],
  { sli, target, windowMinutes }: { sli: Sli; target: number; windowMinutes: number },
): string[] {
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) return [];
  const days: string[] = [];
  for (let end = (Math.floor(first.from / dayMs) + 1) * dayMs; end <= last.to; end += dayMs) {
    const begin = end - windowMinutes * 60_000;
    const value = backtestValue(
      slots.filter(({ to }) => to > begin && to <= end),
      sli,
    );
    if (value !== null && !isMet(value, target)) days.push(new Date(end - dayMs).toISOString().slice(0, 10));
  }
  return days;
}
