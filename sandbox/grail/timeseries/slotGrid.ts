import { Duration, Timeframe, Timestamp } from '../values/dqlValue';

/** Time slots of one width, from `start` on. Milliseconds. */
export interface SlotGrid {
  start: number;
  width: number;
  slots: number;
}

/** "It may be adjusted because only 1500 time bins/buckets are allowed" (Dynatrace/dynatrace-for-ai, iterative-expressions.md). */
export const maxBins = 1500;
/** Documented. */
export const usualBins = 120;

const minuteMs = 60_000;
/** Widths that are chosen for a query, minutes. Not documented. */
const widths = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 10_080].map(
  (minutes) => minutes * minuteMs,
);

/**
 * The slots of a timeframe, aligned to multiples of their width: the first one begins at or before `from`, the last one
 * ends at or after `to`. A suggested width that gives more than 1,500 slots is widened.
 */
export function slotGrid({ from, to }: { from: number; to: number }, suggested: number | null, bins: number): SlotGrid {
  const wanted = suggested ?? widths.findLast((width) => width <= (to - from) / bins) ?? minuteMs;
  const grid = aligned(from, to, Math.max(minuteMs, wanted));
  if (grid.slots <= maxBins) return grid;
  const wide = widths.find((width) => width >= wanted && aligned(from, to, width).slots <= maxBins);
  return aligned(from, to, wide ?? Math.ceil((to - from) / (maxBins - 1)));
}

function aligned(from: number, to: number, width: number): SlotGrid {
  const start = Math.floor(from / width) * width;
  return { start, width, slots: Math.max(1, Math.ceil((to - start) / width)) };
}

/** The fields of the same names that every record of a timeseries has. */
export const timeFields = ({ start, width, slots }: SlotGrid) =>
  [
    ['timeframe', new Timeframe(new Timestamp(start), new Timestamp(start + slots * width))],
    ['interval', new Duration(width)],
  ] as const;
