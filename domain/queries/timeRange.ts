/** From (inclusive) to (exclusive), milliseconds since 1970. */
export interface TimeRange {
  from: number;
  to: number;
}
