import type { TimeRange } from './timeRange';

/**
 * Answers whether a time slot touches one of the ranges, be it for a minute: then none of it counts. A slot that ends when a
 * range begins, or begins when it ends, does not.
 */
export function touches(ranges: readonly TimeRange[]): (slot: TimeRange) => boolean {
  return (slot) => ranges.some(({ from, to }) => slot.to > from && slot.from < to);
}

/** The time slots that ranges touch, neighbours joined. Slots of `timeseries` begin at multiples of their width (UTC). */
export function touchedSlots(ranges: readonly TimeRange[], slotMinutes: number): TimeRange[] {
  const width = slotMinutes * 60_000;
  const slots = ranges
    .map(({ from, to }) => ({ from: Math.floor(from / width) * width, to: Math.ceil(to / width) * width }))
    .sort((one, other) => one.from - other.from);
  const joined: TimeRange[] = [];
  for (const slot of slots) {
    const last = joined.at(-1);
    if (last && slot.from <= last.to) last.to = Math.max(last.to, slot.to);
    else joined.push(slot);
  }
  return joined;
}
