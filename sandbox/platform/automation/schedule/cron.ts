import { weekdayOf, type LocalTime } from './localTime';

/** The five fields of a cron expression as the values that they let through. */
export interface Cron {
  minutes: readonly number[];
  hours: readonly number[];
  isDay: (day: LocalTime) => boolean;
}

const names: Record<string, readonly string[]> = {
  month: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  weekday: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
};

/** Minute, hour, day of the month, month, day of the week (0 or 7 is Sunday). Null for what is none. */
export function readCron(text: string): Cron | null {
  const fields = text.trim().toLowerCase().split(/\s+/);
  if (fields.length !== 5) return null;
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const minutes = readField(minute, 0, 59);
  const hours = readField(hour, 0, 23);
  const days = readField(day, 1, 31);
  const months = readField(named(month, 'month', 1), 1, 12);
  const weekdays = readField(named(weekday, 'weekday', 0), 0, 7);
  if (!minutes || !hours || !days || !months || !weekdays) return null;
  const isDay = (time: LocalTime): boolean => {
    const byDay = days.includes(time.day);
    const onDay = weekdayOf(time);
    const byWeekday = weekdays.includes(onDay) || (onDay === 0 && weekdays.includes(7));
    // As cron(8): where both are restricted, either will do.
    const isEither = day !== '*' && weekday !== '*';
    return months.includes(time.month) && (isEither ? byDay || byWeekday : byDay && byWeekday);
  };
  return { minutes, hours, isDay };
}

const named = (field: string, kind: string, first: number): string =>
  field.replace(/[a-z]{3}/g, (word) => {
    const at = names[kind]?.indexOf(word) ?? -1;
    return at < 0 ? word : String(at + first);
  });

function readField(field: string, low: number, high: number): number[] | null {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [, all, from, to, step] = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? [];
    if (all === undefined && from === undefined) return null;
    const start = from === undefined ? low : Number(from);
    const end = to !== undefined ? Number(to) : from === undefined || step !== undefined ? high : start;
    const stride = step === undefined ? 1 : Number(step);
    if (start < low || end > high || start > end || stride < 1) return null;
    for (let value = start; value <= end; value += stride) found.add(value);
  }
  return [...found].sort((a, b) => a - b);
}
