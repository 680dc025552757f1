/** A maintenance window that does not count against an objective: once, or again and again. */
export interface Exclusion {
  id: string;
  /** Why, for whoever reads the SLO; 1 to 200 characters. */
  reason: string;
  /** Begin of the first occurrence: local date and time in `timeZone`, `2026-11-22T02:00`. */
  start: string;
  durationMinutes: number;
  /** RFC 5545 recurrence without `RRULE:` and DTSTART, e.g. `FREQ=WEEKLY;BYDAY=SU`; null for a window that happens once. */
  rrule: string | null;
  /** IANA name, e.g. `Europe/Vienna`: a recurring window keeps its local time over daylight saving. */
  timeZone: string;
  /** Entity ids of the clusters it is for; null for all. */
  clusters: string[] | null;
}
