/** From (inclusive) to (exclusive), milliseconds since 1970. */
export interface TimeRange {
  from: number;
  to: number;
}

/** Length of ranges that do not overlap, minutes. */
export const minutesOf = (ranges: readonly TimeRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + (to - from) / 60_000, 0);
