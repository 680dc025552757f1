import { nextRun } from '../../../sandbox/platform/automation/schedule/nextRun';
import type { Schedule } from '../../../sandbox/platform/automation/schedule/schedule';

const at = (time: string) => Date.parse(`2026-11-30T${time}:00Z`);
const hourly = (betweenStart: string, betweenEnd: string): Schedule => ({
  trigger: { type: 'interval', intervalMinutes: 60, betweenStart, betweenEnd },
  ...{ timezone: 'UTC', isActive: true, excludeDates: [], earliestStart: null, until: null },
});

describe('an interval between two times of the day', () => {
  it.each([
    ['by day', '08:00', '18:00', '19:30', Date.parse('2026-12-01T08:00:00Z')],
    ['by day, within', '08:00', '18:00', '09:30', at('10:00')],
    ['over night, in the evening', '22:00', '06:00', '12:30', at('22:00')],
    ['over night, after midnight', '22:00', '06:00', '03:30', at('04:00')],
    ['over night, past the morning', '22:00', '06:00', '06:30', at('22:00')],
  ])('fires %s', (_, start, end, after, expected) => {
    expect(nextRun(hourly(start, end), at(after), at('00:00'))).toBe(expected);
  });
});
