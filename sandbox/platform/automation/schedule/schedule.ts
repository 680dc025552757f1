/** When a workflow runs by itself, as it is stored. */
export interface Schedule {
  trigger: ScheduleTrigger;
  /** IANA name. */
  timezone: string;
  isActive: boolean;
  /** Days left out, `2026-12-24`. */
  excludeDates: readonly string[];
  /** Milliseconds since the epoch; null without such an end. */
  earliestStart: number | null;
  until: number | null;
}

export type ScheduleTrigger =
  | { type: 'cron'; cron: string }
  | { type: 'interval'; intervalMinutes: number; betweenStart?: string; betweenEnd?: string }
  | { type: 'time'; time: string }
  | { type: 'once'; at: string };
