import fc from 'fast-check';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { rruleProblem } from '../../../../domain/slo/maintenanceWindows/checkRrule';
import { occurrencesOf } from '../../../../domain/slo/maintenanceWindows/occurrences';
import { pastedRule } from '../../../../domain/slo/maintenanceWindows/pastedRule';
import { Failure } from '../../../../domain/failure';
import { someExclusion } from '../someExclusion';

/* Rules come from calendars and from hands: whatever was pasted, it is refused in words or happens within its bounds. */

const day = 86_400_000;
const from = Date.parse('2026-11-01T00:00:00Z');
const number = fc.integer({ min: -400, max: 400 }).map(String);
const part = fc.oneof(
  fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=WEEKLY',
    'FREQ=MONTHLY',
    'FREQ=YEARLY',
    'FREQ=HOURLY',
    'BYDAY=SU',
    'BYDAY=2TU,-1FR',
    'WKST=MO',
  ),
  fc
    .tuple(
      fc.constantFrom(
        'INTERVAL',
        'COUNT',
        'BYHOUR',
        'BYMINUTE',
        'BYMONTH',
        'BYMONTHDAY',
        'BYSETPOS',
        'BYYEARDAY',
        'BYWEEKNO',
      ),
      number,
    )
    .map(([name, value]) => `${name}=${value}`),
  fc.constantFrom('UNTIL=20261201', 'UNTIL=20261201T000000Z', 'UNTIL=never', ''),
);
const rule = fc.oneof(
  { weight: 4, arbitrary: fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(';')) },
  fc.string({ maxLength: 60 }),
);

/** None of a rule that happens too often, which only the span tells. @throws what is no failure in words */
function timesOf(exclusion: Exclusion, until: number) {
  try {
    return occurrencesOf(exclusion, from, until);
  } catch (error) {
    if (error instanceof Failure && error.code === 'InvalidInput') return [];
    throw error;
  }
}

it('a rule of any text is refused in words, or every time of it lies in the span, in order and as long as it says', () => {
  fc.assert(
    fc.property(rule, (text) => {
      if (rruleProblem(text) !== null) return;
      const exclusion = someExclusion({ rrule: text, durationMinutes: 60 });
      const until = from + 120 * day;
      const times = timesOf(exclusion, until);
      for (const [index, one] of times.entries()) {
        expect(one.to - one.from).toBe(60 * 60_000);
        expect(one.to > from && one.from < until).toBe(true);
        expect(one.from >= (times[index - 1]?.from ?? -Infinity)).toBe(true);
      }
    }),
  );
});

it('what is pasted becomes a rule or a problem, never both and never neither', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        rule,
        rule.map((text) => `RRULE:${text}`),
        rule.map((text) => `BEGIN:VEVENT\nRRULE:${text}\nEND:VEVENT`),
      ),
      (text) => {
        const read = pastedRule(text);
        expect([read.rule === null, read.problem === null].filter(Boolean)).toHaveLength(1);
      },
    ),
  );
});
