import { rruleProblem } from '../../../../domain/slo/maintenanceWindows/checkRrule';
import { pastedRule } from '../../../../domain/slo/maintenanceWindows/pastedRule';
import { occurrences } from '../../../../domain/slo/maintenanceWindows/occurrences';
import { someExclusion } from '../someExclusion';
import { someTarget } from '../someTarget';

describe('a pasted rule', () => {
  it.each([
    'RRULE:FREQ=WEEKLY;BYDAY=SU',
    'FREQ=WEEKLY;BYDAY=SU;',
    'RRULE:FREQ=WEEKLY;BYDAY=SU;;\r\n',
    '  rrule:freq=weekly;byday=su  ',
    '\nRRULE: FREQ=WEEKLY; BYDAY = SU\n',
    // RFC 5545, 3.1: a long line goes on after a line break and a blank.
    'RRULE:FREQ=WEEKLY;BY\r\n DAY=SU',
  ])('%j is FREQ=WEEKLY;BYDAY=SU', (text) => {
    expect(pastedRule(text)).toEqual({ rule: 'FREQ=WEEKLY;BYDAY=SU', problem: null });
    expect(rruleProblem(text)).toBeNull();
  });

  it('happens when the bare rule does', () => {
    // Sundays in November 2026: 1, 8, 15, 22, 29; the window begins on the 22nd.
    const span = [Date.parse('2026-11-01T00:00Z'), Date.parse('2026-12-01T00:00Z')] as const;
    const pasted = someExclusion({ rrule: 'rrule:freq=weekly;byday=su;\n', timeZone: 'UTC' });
    expect(occurrences([pasted], ...span, someTarget()).map(({ from }) => from)).toEqual([
      Date.parse('2026-11-22T02:00Z'),
      Date.parse('2026-11-29T02:00Z'),
    ]);
  });

  it.each([
    ['RRULE:FREQ=DAILY\nEXDATE;TZID=Europe/Vienna:20261224T020000', /^EXDATE is not possible: .*UNTIL/],
    ['FREQ=DAILY;EXDATE=20261224', /^EXDATE is not possible/],
    ['exdate:20261224T020000', /^EXDATE is not possible/],
    ['RRULE:FREQ=DAILY\nRDATE:20261224T020000Z', /^RDATE is not possible/],
    ['EXRULE:FREQ=WEEKLY;BYDAY=SU', /^EXRULE is not possible/],
    [
      'DTSTART;TZID=Europe/Vienna:20261122T020000\nRRULE:FREQ=DAILY',
      /^DTSTART does not belong .*"start".*\(2026-11-22T02:00, Europe\/Vienna\)$/,
    ],
    ['DTSTART:20261122T020000Z\nRRULE:FREQ=DAILY', /\(2026-11-22T02:00, UTC\)$/],
    ['FREQ=DAILY;DTSTART=20261122', /^DTSTART does not belong/],
    ['FREQ=DAILY;DURATION=PT1H', /^DURATION .*"durationMinutes"/],
    ['BEGIN:VEVENT\nRRULE:FREQ=DAILY', /^BEGIN is no part of a rule: paste the line that begins with RRULE only$/],
    ['RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY', /more than one rule/],
    ['RRULE:', /it is empty/],
    [' ; ', /it is empty/],
  ])('%j is refused by name', (text, remark) => {
    expect(rruleProblem(text)).toMatch(remark);
  });
});
