import { RRule } from 'rrule';
import { parseWallTime, wallTimeAt } from './wallTime';

/** When a rule ends as wall time, the moment included; null when it does not. A date alone means all of that day. */
function untilOf(rrule: string, timeZone: string): Date | null {
  const [, year, month, day, hour = '23', minute = '59', utc] =
    /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?/.exec(rrule) ?? [];
  const wall = year === undefined ? null : parseWallTime(`${year}-${month}-${day}T${hour}:${minute}`);
  if (wall === null) return null;
  return new Date(utc === 'Z' ? wallTimeAt(wall, timeZone) : wall);
}

export interface RecurrenceSpan {
  /** A rule without problems (`rruleProblem`). */
  rrule: string;
  timeZone: string;
  /** Wall times. */
  start: number;
  from: number;
  to: number;
  /** At most so many; the first of them. */
  limit: number;
}

/** Wall times within [from, to) at which a rule happens. All in local time, so that it is kept over daylight saving. */
export function recurrenceTimes({ rrule, timeZone, start, from, to, limit }: RecurrenceSpan): number[] {
  const options = {
    ...RRule.parseString(rrule),
    dtstart: new Date(start),
    until: untilOf(rrule, timeZone),
    tzid: null,
  };
  // The library's cache would keep every answer of a rule that is read once.
  const rule = new RRule(options, true);
  const isWanted = (_date: Date, count: number) => count < limit;
  return rule
    .between(new Date(from), new Date(to - 1), true, isWanted)
    .map((date) => date.getTime())
    .slice(0, limit);
}

/** A rule without problems in words: `every week on Sunday`; the rule itself when words cannot say all of it. */
export function recurrenceWords(rrule: string): string {
  const rule = new RRule(RRule.parseString(rrule), true);
  const saysAll = !/BYSETPOS|BYHOUR|BYMINUTE|WKST/.test(rrule) && rule.isFullyConvertibleToText();
  return saysAll ? rule.toText() : rrule;
}
