import { arrivalMinutesOfKeys } from '../../../domain/queries/arrival';
import type { TimeRange } from '../../../domain/queries/timeRange';
import { touchedSlots } from '../../../domain/queries/touchedSlots';

const minuteMs = 60_000;

export interface Kept {
  /** Metrics that it reads: when their data has arrived depends on the way it comes. */
  keys: readonly string[];
  /** Length of the time looked at, which ends now. */
  windowMinutes: number;
  /** Maintenance, as it is written into an SLO. */
  excluded: readonly TimeRange[];
  /** Width of the SLO's time slots; null when it does not say. */
  slotMinutes: number | null;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The spans of whole minutes that an SLO counts: its window without the time slots that maintenance touches and without the newest
 * minutes, whose data is still on its way, cut so that none has more than `longestMinutes`.
 */
export function keptSpans(
  { keys, windowMinutes, excluded, slotMinutes, now }: Kept,
  longestMinutes: number,
): TimeRange[] {
  const minute = Math.floor(now / minuteMs) * minuteMs;
  const to = minute - arrivalMinutesOfKeys(keys) * minuteMs;
  const begin = minute - windowMinutes * minuteMs;
  const left = touchedSlots(excluded, slotMinutes ?? 1);
  const spans: TimeRange[] = [];
  let from = begin;
  for (const span of left) {
    if (span.from > from) spans.push({ from, to: Math.min(span.from, to) });
    from = Math.max(from, span.to);
  }
  spans.push({ from, to });
  return spans.filter((span) => span.to > span.from).flatMap((span) => cut(span, longestMinutes * minuteMs));
}

function cut({ from, to }: TimeRange, longestMs: number): TimeRange[] {
  const count = Math.ceil((to - from) / longestMs);
  return Array.from({ length: count }, (_, index) => ({
    from: from + index * longestMs,
    to: Math.min(to, from + (index + 1) * longestMs),
  }));
}

/** Minutes in all of them. */
export const minutesIn = (spans: readonly TimeRange[]): number =>
  spans.reduce((sum, { from, to }) => sum + (to - from) / minuteMs, 0);
