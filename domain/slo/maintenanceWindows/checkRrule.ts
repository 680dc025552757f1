import { pastedRule } from './pastedRule';

/** Numbers of a part: comma-separated, each within the range, or with a minus within it where `signed`. */
function numbers(least: number, most: number, signed = false): (value: string) => boolean {
  const isNumber = (text: string) => {
    const size = signed ? text.replace(/^[+-]/, '') : text;
    return /^\d{1,3}$/.test(size) && Number(size) >= least && Number(size) <= most;
  };
  return (value) => value.split(',').every(isNumber);
}

const single = (least: number, most: number) => (value: string) => !value.includes(',') && numbers(least, most)(value);

const weekday = 'MO|TU|WE|TH|FR|SA|SU';
const plainDays = new RegExp(`^(${weekday})(,(${weekday}))*$`);
const countedDays = new RegExp(`^([+-]?[1-5])?(${weekday})(,([+-]?[1-5])?(${weekday}))*$`);

const everywhere = {
  FREQ: () => true,
  INTERVAL: single(1, 366),
  COUNT: single(1, 999),
  UNTIL: (value: string) => /^\d{8}(T\d{6}Z?)?$/.test(value),
  BYHOUR: numbers(0, 23),
  BYMINUTE: numbers(0, 59),
  BYMONTH: numbers(1, 12),
  WKST: (value: string) => new RegExp(`^(${weekday})$`).test(value),
};
const byPlainDay = { BYDAY: (value: string) => plainDays.test(value) };
const byDayOfMonth = {
  BYDAY: (value: string) => countedDays.test(value),
  BYMONTHDAY: numbers(1, 31, true),
  BYSETPOS: numbers(1, 31, true),
};

/** Which parts a frequency takes, and what is right for each: the parts of RFC 5545, 3.3.10, that make sense for it. */
const parts: Record<string, Record<string, (value: string) => boolean>> = {
  DAILY: { ...everywhere, ...byPlainDay },
  WEEKLY: { ...everywhere, ...byPlainDay },
  MONTHLY: { ...everywhere, ...byDayOfMonth },
  YEARLY: { ...everywhere, ...byDayOfMonth, BYYEARDAY: numbers(1, 366, true), BYWEEKNO: numbers(1, 53, true) },
};

const timesADay = 24;

function problemOfPart(freq: string, name: string, value: string): string | null {
  const check = parts[freq]?.[name];
  if (!check) return `${name} does not go with FREQ=${freq}`;
  return check(value) ? null : `${name}=${value} is not possible`;
}

/** Rules that fit part by part, and yet would never come to an end or say nothing. */
function problemTogether(freq: string, given: ReadonlyMap<string, string>): string | null {
  const count = (name: string) => given.get(name)?.split(',').length ?? 1;
  if (count('BYHOUR') * count('BYMINUTE') > timesADay) return `it happens more than ${timesADay} times a day`;
  if (freq === 'DAILY' && given.has('BYDAY') && given.has('INTERVAL'))
    return 'days of the week with INTERVAL need FREQ=WEEKLY';
  if (given.has('COUNT') && given.has('UNTIL')) return 'COUNT and UNTIL exclude each other';
  if (given.has('BYSETPOS') && !['BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO'].some((name) => given.has(name)))
    return 'BYSETPOS needs BYDAY or BYMONTHDAY';
  return null;
}

/**
 * What is wrong with a recurrence rule as typed or pasted (`pastedRule`); null when it is fine. Stricter than the library
 * that expands it, which takes unknown values in silence and can run for ever.
 */
export function rruleProblem(text: string): string | null {
  const { rule: rrule, problem } = pastedRule(text);
  return rrule === null ? problem : problemOfRule(rrule);
}

function problemOfRule(rrule: string): string | null {
  const given = new Map<string, string>();
  for (const part of rrule.split(';')) {
    const [, name, value] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined) return `${JSON.stringify(part)} is not of the form NAME=VALUE`;
    if (given.has(name)) return `${name} stands there twice`;
    given.set(name, value);
  }
  const freq = given.get('FREQ');
  if (freq === undefined) return 'FREQ is missing';
  if (!parts[freq]) return `FREQ must be one of ${Object.keys(parts).join(', ')}`;
  const problems = [...given].map(([name, value]) => problemOfPart(freq, name, value));
  return problems.find((problem) => problem !== null) ?? problemTogether(freq, given);
}
