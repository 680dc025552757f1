import { dayAfter, instantOf, localTime, type LocalTime } from './localTime';
import { readCron } from './cron';
import type { Schedule } from './schedule';

const minuteMs = 60_000;
/** Longer than any cron expression that ever fires waits: February 29th. */
const farthestDays = 8 * 366;

/**
 * The first time after `after` at which a schedule fires, milliseconds; null when it never does again.
 * @param anchor when it was saved, from which intervals are counted [U]
 */
export function nextRun(schedule: Schedule, after: number, anchor: number): number | null {
  const from = Math.max(after, (schedule.earliestStart ?? -Infinity) - 1);
  const found = firstAfter(schedule, from, anchor);
  return found === null || found > (schedule.until ?? Infinity) ? null : found;
}

function firstAfter(schedule: Schedule, after: number, anchor: number): number | null {
  const { trigger } = schedule;
  switch (trigger.type) {
    case 'once':
      return Date.parse(trigger.at) > after ? Date.parse(trigger.at) : null;
    case 'interval':
      return nextInterval(schedule, trigger, after, anchor);
    case 'time': {
      const [hour = 0, minute = 0] = trigger.time.split(':').map(Number);
      return nextOnWall(schedule, after, () => true, [hour], [minute]);
    }
    case 'cron': {
      const cron = readCron(trigger.cron);
      return cron ? nextOnWall(schedule, after, cron.isDay, cron.hours, cron.minutes) : null;
    }
  }
}

function nextInterval(
  schedule: Schedule,
  {
    intervalMinutes,
    betweenStart,
    betweenEnd,
  }: { intervalMinutes: number; betweenStart?: string; betweenEnd?: string },
  after: number,
  anchor: number,
): number | null {
  const step = intervalMinutes * minuteMs;
  const last = after + farthestDays * 24 * 60 * minuteMs;
  for (let at = anchor + Math.max(1, Math.floor((after - anchor) / step) + 1) * step; at < last; at += step) {
    const time = localTime(at, schedule.timezone);
    const clock = `${pad(time.hour)}:${pad(time.minute)}`;
    if (
      isBetween(clock, (betweenStart ?? '').slice(0, 5), (betweenEnd ?? '24:00').slice(0, 5)) &&
      !isExcluded(schedule, time)
    )
      return at;
  }
  return null;
}

function nextOnWall(
  schedule: Schedule,
  after: number,
  isDay: (day: LocalTime) => boolean,
  hours: readonly number[],
  minutes: readonly number[],
): number | null {
  let day: LocalTime = { ...localTime(after, schedule.timezone), hour: 0, minute: 0 };
  for (let count = 0; count < farthestDays; count += 1, day = dayAfter(day)) {
    if (!isDay(day) || isExcluded(schedule, day)) continue;
    for (const hour of hours)
      for (const minute of minutes) {
        const at = instantOf({ ...day, hour, minute }, schedule.timezone);
        if (at > after) return at;
      }
  }
  return null;
}

/** From an evening to a morning, where the end stands before the start on the clock. */
const isBetween = (clock: string, start: string, end: string): boolean =>
  start <= end ? clock >= start && clock <= end : clock >= start || clock <= end;

const pad = (value: number): string => String(value).padStart(2, '0');

const isExcluded = ({ excludeDates }: Schedule, { year, month, day }: LocalTime): boolean =>
  excludeDates.includes(`${year}-${pad(month)}-${pad(day)}`);
