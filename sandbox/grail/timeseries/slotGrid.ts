import { Duration, Timeframe, Timestamp } from '../values/dqlValue';
import { offsetMs } from '../values/timezone';

/** Time slots of one width, from `start` on. Milliseconds. */
export interface SlotGrid {
  start: number;
  width: number;
  slots: number;
}

/** What a query says of its slots; milliseconds, `interval` null where it says nothing. */
export interface SlotWish {
  interval: number | null;
  bins: number;
  timezone: string;
}

/** "The maximum number of elements per series" (https://docs.dynatrace.com/docs/shortlink/metric-commands). */
export const maxBins = 1500;
/** Documented. */
export const usualBins = 120;

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
/** "Well-known intervals", and "any multiple of 24 hours up to 30 days". Ascending, milliseconds. */
const widths = [
  ...[1, 2, 3, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720].map((minutes) => minutes * minuteMs),
  ...Array.from({ length: 30 }, (_, days) => (days + 1) * dayMs),
];

/**
 * The slots of a timeframe: of a well-known width, and "aligned to the next midnight in the specified timezone", so that the
 * first one begins at or before `from` and the last one ends at or after `to`. A suggested width is the next well-known one that
 * gives no more than 1,500 slots; without suggestion it is the widest that gives at least `bins`, which agrees with every answer
 * of a real environment that was found.
 */
export function slotGrid({ from, to }: { from: number; to: number }, { interval, bins, timezone }: SlotWish): SlotGrid {
  const wanted = interval ?? widths.findLast((width) => width <= (to - from) / bins) ?? minuteMs;
  const midnight = midnightAfter(to, timezone);
  const fits = widths.filter((width) => width >= wanted);
  for (const width of fits) {
    const grid = aligned(from, to, width, midnight);
    if (grid.slots <= maxBins) return grid;
  }
  // Beyond 1,500 times 30 days, or wider than 30 days: what happens then is not documented.
  return aligned(from, to, widths.at(-1) ?? dayMs, midnight);
}

function midnightAfter(time: number, timezone: string): number {
  const offset = offsetMs(timezone, time);
  return Math.ceil((time + offset) / dayMs) * dayMs - offset;
}

function aligned(from: number, to: number, width: number, anchor: number): SlotGrid {
  const end = anchor - Math.floor((anchor - to) / width) * width;
  const slots = Math.max(1, Math.ceil((end - from) / width));
  return { start: end - slots * width, width, slots };
}

/** The fields of the same names that every record of a timeseries has. */
export const timeFields = ({ start, width, slots }: SlotGrid) =>
  [
    ['timeframe', new Timeframe(new Timestamp(start), new Timestamp(start + slots * width))],
    ['interval', new Duration(width)],
  ] as const;

/** The begins or the ends of all slots. */
export const slotTimes = ({ start, width, slots }: SlotGrid, edge: 'start' | 'end'): Timestamp[] =>
  Array.from({ length: slots }, (_, slot) => new Timestamp(start + (slot + (edge === 'end' ? 1 : 0)) * width));
