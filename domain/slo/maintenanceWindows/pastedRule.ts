/** Lines and parts of a calendar entry that are no recurrence rule, and what to do instead. */
const notPossible: Record<string, string> = {
  EXDATE:
    'EXDATE is not possible: single dates cannot be taken out of a rule. End the rule before the date with UNTIL and plan a second window that begins after it',
  RDATE: 'RDATE is not possible: dates cannot be added to a rule. Plan a window of its own for each of them',
  EXRULE: 'EXRULE is not possible: a rule cannot be taken out of another. Write a rule with the remaining days',
  DTSTART: 'DTSTART does not belong into the rule: put it into "start", and its TZID into "timeZone"',
  DTEND: 'DTEND does not belong into the rule: put the length into "durationMinutes"',
  DURATION: 'DURATION does not belong into the rule: put the length into "durationMinutes"',
};

/** RFC 5545, 3.1: a line that is too long goes on after a line break and a blank. */
const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, '');

/** `DTSTART;TZID=Europe/Vienna:20261122T020000` is named with its values, so that they can be typed off. */
function startWords(line: string): string {
  const [, year, month, day, hour = '00', minute = '00', utc] =
    /:(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/i.exec(line) ?? [];
  if (year === undefined) return '';
  const [, zone = utc ? 'UTC' : undefined] = /TZID="?([^":;]+)/i.exec(line) ?? [];
  return ` (${year}-${month}-${day}T${hour}:${minute}${zone === undefined ? '' : `, ${zone}`})`;
}

/**
 * A recurrence rule as people paste it, without what does not matter: `RRULE:` in front, `;` at the end, lower case, blanks
 * and line breaks around. Still to be checked (`rruleProblem`).
 * @returns the bare rule, e.g. `FREQ=WEEKLY;BYDAY=SU`, or what stands there that cannot be part of one
 */
export function pastedRule(text: string): { rule: string; problem: null } | { rule: null; problem: string } {
  const refuse = (problem: string) => ({ rule: null, problem });
  const lines = unfolded(text)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines) {
    const [, name = ''] = /(?:^|;)\s*(EXDATE|RDATE|EXRULE|DTSTART|DTEND|DURATION)\s*[:;=]/i.exec(line) ?? [];
    const known = notPossible[name.toUpperCase()];
    if (known !== undefined) return refuse(name.toUpperCase() === 'DTSTART' ? `${known}${startWords(line)}` : known);
    const [, other = 'RRULE'] = /^([A-Z-]+)\s*:/i.exec(line) ?? [];
    if (other.toUpperCase() !== 'RRULE')
      return refuse(`${other.toUpperCase()} is no part of a rule: paste the line that begins with RRULE only`);
  }
  if (lines.length > 1) return refuse('there is more than one rule: plan a window of its own for each');
  const rule = (lines[0] ?? '')
    .replace(/^RRULE\s*:/i, '')
    .replace(/\s*([;=,])\s*/g, '$1')
    .replace(/;+$/, '')
    .trim()
    .toUpperCase();
  return rule === '' ? refuse('it is empty') : { rule, problem: null };
}

/** The bare rule of a text that has one; the text itself otherwise. For rules that were checked. */
export const bareRule = (text: string): string => pastedRule(text).rule ?? text;
