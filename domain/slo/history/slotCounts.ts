import type { MetricFamily } from '../../model/cluster';
import { arrivalMinutesOf } from '../../queries/arrival';
import type { Verdict } from './backtest';
import type { JudgedSlot, MeasuredSlot } from './judgeSlots';

export type SlotCounts = Record<Verdict | 'total', number>;

export function slotCounts(slots: readonly JudgedSlot[]): SlotCounts {
  const counts: SlotCounts = { total: slots.length, good: 0, bad: 0, missing: 0, excluded: 0 };
  for (const { verdict } of slots) counts[verdict] += 1;
  return counts;
}

const minuteMs = 60_000;

/** Minutes of a slot in which anything was measured. */
export function measuredMinutesOf({ from, to, value, minutes }: MeasuredSlot): number {
  const width = (to - from) / minuteMs;
  if (value === null) return 0;
  return Math.min(width, minutes ?? width);
}

/**
 * How many of the newest minutes coverage leaves out, because their data is still on its way; 0 for a time that is long over.
 * @param now milliseconds since 1970
 */
export function newestLeftOut(
  slots: readonly Pick<MeasuredSlot, 'to'>[],
  now = Infinity,
  family: MetricFamily = 'stream',
): number {
  const end = Math.min(slots.at(-1)?.to ?? -Infinity, Math.floor(now / minuteMs) * minuteMs);
  return Number.isFinite(end) ? Math.max(0, (end - arrivedUntil(now, family)) / minuteMs) : 0;
}

const arrivedUntil = (now: number, family: MetricFamily): number =>
  Math.floor(now / minuteMs - arrivalMinutesOf[family]) * minuteMs;

/**
 * Minutes with a measurement ÷ all minutes, 0 to 1; 0 when there are none. Maintenance is in neither, and neither are the
 * newest minutes: their data is still on its way.
 * @param now milliseconds since 1970
 */
export function coverageOf(
  slots: readonly (MeasuredSlot & { verdict: Verdict })[],
  now = Infinity,
  family: MetricFamily = 'stream',
): number {
  const limit = arrivedUntil(now, family);
  let measured = 0;
  let all = 0;
  for (const slot of slots) {
    if (slot.verdict === 'excluded') continue;
    const over = Math.max(0, (Math.min(slot.to, limit) - slot.from) / minuteMs);
    all += over;
    measured += Math.min(over, measuredMinutesOf(slot));
  }
  return all === 0 ? 0 : measured / all;
}
