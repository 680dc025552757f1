import type { TimeRange } from '../../queries/timeRange';
import type { Sli } from '../../model/sli';
import { goodness } from '../history/judgeSlots';
import type { SlotObjective } from './slotBudget';
import { endsSlot, isTouched, widthValues, type MinuteHistory } from './minuteSamples';

type SlotSli = Exclude<Sli, { kind: 'headroom' }>;

interface Judged {
  /** End of the slot, milliseconds. */
  to: number;
  /** 0 to 1: where silence is bad, a good slot with gaps is bad for as many of its minutes. */
  bad: number;
  /** False for a slot that was left out for want of data. */
  counts: boolean;
}

/**
 * Answers whether an objective, looked at over its window, was missed at any slot's end within a span of time. What lies
 * before the history counts as good, so that a short history makes no breaches.
 */
export function breachedWithin(
  history: MinuteHistory,
  objective: SlotObjective & { sli: SlotSli },
  excluded: readonly TimeRange[],
): (from: number, to: number) => boolean {
  const { windowMinutes, slotMinutes, target } = objective;
  const slots = judged(history, objective, excluded);
  const total = Math.floor(windowMinutes / slotMinutes);
  const bad = sums(slots.map((slot) => slot.bad));
  const left = sums(slots.map(({ counts }) => (counts ? 0 : 1)));
  const isMissed = (at: number): boolean => {
    const first = Math.max(0, at + 1 - total);
    const within = (of: readonly number[]): number => (of[at + 1] ?? 0) - (of[first] ?? 0);
    return (within(bad) / Math.max(1, total - within(left))) * 100 > 100 - target + 1e-9;
  };
  return (from, to) =>
    slots.some((slot, at) => slot.to <= to && (slots[at + 1]?.to ?? Infinity) > from && isMissed(at));
}

/** What there is before each place, and in all. */
function sums(values: readonly number[]): number[] {
  const found = [0];
  for (const value of values) found.push((found.at(-1) ?? 0) + value);
  return found;
}

function judged(
  history: MinuteHistory,
  { slotMinutes, sli }: SlotObjective & { sli: SlotSli },
  excluded: readonly TimeRange[],
): Judged[] {
  const { begin, minutes, series } = history;
  const isGood = goodness({ sli, target: 0 });
  const values = widthValues(history, slotMinutes, sli);
  const gaps = sums(
    Array.from({ length: minutes }, (_, at) => (series.some((column) => (column[at] ?? null) !== null) ? 0 : 1)),
  );
  return values.flatMap((value, at): Judged[] => {
    if (at < slotMinutes - 1 || !endsSlot(begin, at, slotMinutes)) return [];
    const to = begin + (at + 1) * 60_000;
    if (isTouched(begin, at, slotMinutes, excluded)) return [{ to, bad: 0, counts: true }];
    if (value === null) return [{ to, bad: sli.noData === 'bad' ? 1 : 0, counts: sli.noData !== 'exclude' }];
    if (!isGood(value)) return [{ to, bad: 1, counts: true }];
    const missing = (gaps[at + 1] ?? 0) - (gaps[at + 1 - slotMinutes] ?? 0);
    return [{ to, bad: sli.noData === 'bad' ? missing / slotMinutes : 0, counts: true }];
  });
}
