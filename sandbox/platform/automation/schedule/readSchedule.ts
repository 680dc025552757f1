import { isRecord } from '../../../dynatrace/settings/checks';
import { ApiError } from '../../../http/operation';
import { invalidField } from '../parameters/invalidField';
import type { Schedule, ScheduleTrigger } from './schedule';
import { readCron } from './cron';

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** @throws ApiError 400 naming the field, 501 for what the sandbox cannot play */
export function readSchedule(value: unknown, at: string): Schedule {
  if (!isRecord(value)) throw invalidField(at, 'must be an object');
  const { trigger, timezone = 'UTC', isActive = false, rule, filterParameters } = value;
  if (rule !== undefined && rule !== null) throw new ApiError(501, 'The sandbox does not support scheduling rules');
  if (typeof timezone !== 'string' || !isZone(timezone)) throw invalidField(`${at}.timezone`, 'is not a time zone');
  if (typeof isActive !== 'boolean') throw invalidField(`${at}.isActive`, 'must be true or false');
  return { trigger: readTrigger(trigger, `${at}.trigger`), timezone, isActive, ...readFilter(filterParameters, at) };
}

export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: zone }));
  } catch {
    return false;
  }
}

function readTrigger(value: unknown, at: string): ScheduleTrigger {
  if (!isRecord(value)) throw invalidField(at, 'is required');
  switch (value.type) {
    case 'cron':
      if (typeof value.cron !== 'string' || !readCron(value.cron))
        throw invalidField(`${at}.cron`, 'is no cron expression of five fields');
      return { type: 'cron', cron: value.cron };
    case 'interval':
      return readInterval(value, at);
    case 'time':
      if (typeof value.time !== 'string' || !timeOfDay.test(value.time))
        throw invalidField(`${at}.time`, 'must be like 09:30');
      return { type: 'time', time: value.time };
    case 'once':
      if (typeof value.at !== 'string' || Number.isNaN(Date.parse(value.at)))
        throw invalidField(`${at}.at`, 'must be a point in time');
      return { type: 'once', at: value.at };
    default:
      throw invalidField(`${at}.type`, 'must be one of cron, interval, time, once');
  }
}

function readInterval(
  { intervalMinutes, betweenStart, betweenEnd }: Record<string, unknown>,
  at: string,
): ScheduleTrigger {
  const isInterval = typeof intervalMinutes === 'number' && Number.isInteger(intervalMinutes);
  if (!isInterval || intervalMinutes < 1 || intervalMinutes > 720)
    throw invalidField(`${at}.intervalMinutes`, 'must be a whole number from 1 to 720');
  const between = Object.entries({ betweenStart, betweenEnd }).filter(
    ([, time]) => time !== undefined && time !== null,
  );
  for (const [name, time] of between)
    if (typeof time !== 'string' || !timeOfDay.test(time)) throw invalidField(`${at}.${name}`, 'must be like 09:30');
  return { type: 'interval', intervalMinutes, ...(Object.fromEntries(between) as object) };
}

function readFilter(value: unknown, at: string): Pick<Schedule, 'excludeDates' | 'earliestStart' | 'until'> {
  const given = isRecord(value) ? value : {};
  const strange = ['count', 'includeDates', 'earliestStartTime'].find((name) => (given[name] ?? null) !== null);
  if (strange !== undefined) throw new ApiError(501, `The sandbox does not support filterParameters.${strange}`);
  const instant = (name: string): number | null => {
    const text = given[name] ?? null;
    if (text === null) return null;
    if (typeof text !== 'string' || Number.isNaN(Date.parse(text)))
      throw invalidField(`${at}.filterParameters.${name}`, 'must be a date');
    return Date.parse(text);
  };
  const days: readonly unknown[] = Array.isArray(given.excludeDates) ? given.excludeDates : [];
  return {
    excludeDates: days.map((day) => String(day).slice(0, 10)),
    ...{ earliestStart: instant('earliestStart'), until: instant('until') },
  };
}
