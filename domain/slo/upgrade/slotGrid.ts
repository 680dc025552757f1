import type { TimeRange } from '../../queries/timeRange';

const minuteMs = 60_000;

/** Time slots of one width, laid from any of their borders. */
export interface SlotGrid {
  slotMinutes: number;
  /** A border, milliseconds since 1970. */
  border: number;
}

/** Classic slots are laid from the window's end backwards. Not documented for SLOs; it is how the Metrics API lays them. */
export const classicGrid = (window: TimeRange, slotMinutes: number): SlotGrid => ({ slotMinutes, border: window.to });

/** Slots of `timeseries` begin at multiples of their width (UTC). */
export const platformGrid = (slotMinutes: number): SlotGrid => ({ slotMinutes, border: 0 });

/** The window as far as whole slots reach beyond it: both engines read their first and last slot in full. */
export function wholeSlots({ slotMinutes, border }: SlotGrid, { from, to }: TimeRange): TimeRange {
  const width = slotMinutes * minuteMs;
  const before = (instant: number) => border + Math.floor((instant - border) / width) * width;
  return { from: before(from), to: before(to + width - 1) };
}

/** The slots that touch a span, cut at its ends. */
export function slotsWithin(grid: SlotGrid, span: TimeRange): TimeRange[] {
  const width = grid.slotMinutes * minuteMs;
  const whole = wholeSlots(grid, span);
  const count = Math.round((whole.to - whole.from) / width);
  return Array.from({ length: count }, (_, at) => ({
    from: Math.max(span.from, whole.from + at * width),
    to: Math.min(span.to, whole.from + (at + 1) * width),
  }));
}
