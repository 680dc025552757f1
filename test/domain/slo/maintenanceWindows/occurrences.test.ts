import type { Exclusion } from '../../../../domain/model/exclusion';
import { occurrences } from '../../../../domain/slo/maintenanceWindows/occurrences';
import { failureOf } from '../failureOf';
import { someExclusion } from '../someExclusion';
import { someTarget, withoutEntity } from '../someTarget';

const cluster = someTarget();

/** Occurrences as `from/to` in UTC to the minute. */
function times(change: Partial<Exclusion>, from: string, to: string): string[] {
  const text = (instant: number) => new Date(instant).toISOString().slice(0, 16);
  return occurrences([someExclusion(change)], Date.parse(from), Date.parse(to), cluster).map(
    (one) => `${text(one.from)}/${text(one.to)}`,
  );
}

describe('occurrences', () => {
  it('turns local time into an instant, once', () => {
    expect(times({}, '2026-11-01', '2026-12-01')).toEqual(['2026-11-22T01:00/2026-11-22T02:00']);
    expect(times({}, '2026-12-01', '2027-01-01')).toEqual([]);
  });

  it('tells what, for whom and why', () => {
    expect(occurrences([someExclusion()], Date.parse('2026-11-01'), Date.parse('2026-12-01'), cluster)).toEqual([
      {
        exclusionId: 'patch-night',
        from: Date.parse('2026-11-22T01:00Z'),
        to: Date.parse('2026-11-22T02:00Z'),
        reason: 'Patch night',
      },
    ]);
  });

  it('includes a window that is under way at either end, and none that only touches', () => {
    const at = (from: string, to: string) => times({}, `2026-11-22T${from}Z`, `2026-11-22T${to}Z`).length;
    expect([at('01:59', '03:00'), at('00:00', '01:01')]).toEqual([1, 1]);
    expect([at('02:00', '03:00'), at('00:00', '01:00')]).toEqual([0, 0]);
  });

  it('keeps the local time of a recurring window when daylight saving begins; a skipped time counts by the offset before', () => {
    // In Vienna the clock goes from 02:00 to 03:00 on 2026-03-29: 02:30 does not exist, and becomes 03:30.
    expect(times({ start: '2026-03-22T02:30', rrule: 'FREQ=WEEKLY;BYDAY=SU' }, '2026-03-20', '2026-04-10')).toEqual([
      '2026-03-22T01:30/2026-03-22T02:30',
      '2026-03-29T01:30/2026-03-29T02:30',
      '2026-04-05T00:30/2026-04-05T01:30',
    ]);
  });

  it('keeps the local time when daylight saving ends; of a time that happens twice it takes the first', () => {
    // In Vienna the clock goes from 03:00 back to 02:00 on 2026-10-25: 02:30 is 00:30 UTC, and again 01:30 UTC.
    expect(times({ start: '2026-10-18T02:30', rrule: 'FREQ=WEEKLY;BYDAY=SU' }, '2026-10-15', '2026-11-05')).toEqual([
      '2026-10-18T00:30/2026-10-18T01:30',
      '2026-10-25T00:30/2026-10-25T01:30',
      '2026-11-01T01:30/2026-11-01T02:30',
    ]);
  });

  it('lasts as long as time passes, over the switch too', () => {
    expect(times({ start: '2026-03-29T01:00', durationMinutes: 120 }, '2026-03-01', '2026-04-01')).toEqual([
      '2026-03-29T00:00/2026-03-29T02:00',
    ]);
    expect(times({ start: '2026-10-25T01:00', durationMinutes: 120 }, '2026-10-01', '2026-11-01')).toEqual([
      '2026-10-24T23:00/2026-10-25T01:00',
    ]);
  });

  it.each([
    ['UTC', '2026-11-22T02:00'],
    ['America/New_York', '2026-11-22T07:00'],
    ['Asia/Kolkata', '2026-11-21T20:30'],
    ['Pacific/Auckland', '2026-11-21T13:00'],
  ])('knows %s', (timeZone, begin) => {
    const [found] = times({ timeZone }, '2026-11-01', '2026-12-01');
    expect(found?.split('/')[0]).toBe(begin);
  });

  it.each([
    ['every weekday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', ['02', '03', '04', '05', '06', '09', '10']],
    ['every second week, the first being that of the start', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', ['09', '23']],
    ['the last Sunday of the month', 'FREQ=MONTHLY;BYDAY=-1SU', ['29']],
    ['the last workday of the month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ['30']],
    ['a day of the month', 'FREQ=MONTHLY;BYMONTHDAY=15', ['15']],
    ['three times', 'FREQ=DAILY;COUNT=3', ['01', '02', '03']],
    ['until a day, that day included', 'FREQ=DAILY;UNTIL=20261103', ['01', '02', '03']],
    ['until a local time', 'FREQ=DAILY;UNTIL=20261103T015959', ['01', '02']],
    ['until an instant, 02:00 in Vienna being 01:00 UTC', 'FREQ=DAILY;UNTIL=20261103T010000Z', ['01', '02', '03']],
    ['until an instant before that', 'FREQ=DAILY;UNTIL=20261103T005900Z', ['01', '02']],
    ['a day that no calendar has', 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', []],
  ])('follows %s', (_what, rrule, days) => {
    const found = times({ start: '2026-11-01T02:00', rrule }, '2026-11-01', '2026-12-01');
    expect(found.map((one) => one.slice(8, 10)).slice(0, 7)).toEqual(days);
  });

  it('sorts the windows of all exclusions of a cluster and leaves those of others out', () => {
    const found = occurrences(
      [
        someExclusion({ id: 'late', start: '2026-11-22T05:00', clusters: [cluster.entityId] }),
        someExclusion({ id: 'other', clusters: ['CUSTOM_DEVICE-0000000000000001'] }),
        someExclusion({ id: 'nobody', clusters: [] }),
        someExclusion({ id: 'early' }),
      ],
      Date.parse('2026-11-01'),
      Date.parse('2026-12-01'),
      cluster,
    );
    expect(found.map(({ exclusionId }) => exclusionId)).toEqual(['early', 'late']);
  });

  it('are for a cluster by its place, whether it has an entity or not', () => {
    const windows = [
      someExclusion({ id: 'mine', clusters: ['123456789012/eu-west-1/prod'] }),
      someExclusion({ id: 'other region', clusters: ['123456789012/eu-central-1/prod'] }),
    ];
    const idsFor = (one: typeof cluster | ReturnType<typeof withoutEntity>) =>
      occurrences(windows, Date.parse('2026-11-01'), Date.parse('2026-12-01'), one).map(
        ({ exclusionId }) => exclusionId,
      );
    expect(idsFor(cluster)).toEqual(['mine']);
    expect(idsFor(withoutEntity())).toEqual(['mine']);
  });

  it.each<[string, Partial<Exclusion>]>([
    ['exclusions.timeZone: "Europe/Wien" is no time zone', { timeZone: 'Europe/Wien' }],
    ['exclusions.start: must be a date and time', { start: '2026-02-30T02:00' }],
    ['exclusions.start: must be a date and time', { start: 'tomorrow' }],
    ['exclusions.start: must be between the years 2000 and 2100', { start: '1970-01-01T00:00' }],
    ['exclusions.durationMinutes: must be whole minutes', { durationMinutes: 0 }],
    ['exclusions.durationMinutes: must be whole minutes', { durationMinutes: Number.NaN }],
    ['exclusions.durationMinutes: must be whole minutes', { durationMinutes: 44_641 }],
    ['exclusions.reason: must say why', { reason: ' ' }],
    ['FREQ is missing', { rrule: 'BYDAY=SU' }],
    ['FREQ must be one of DAILY, WEEKLY, MONTHLY, YEARLY', { rrule: 'FREQ=SECONDLY' }],
    ['"RRULE" is not of the form NAME=VALUE', { rrule: 'FREQ=DAILY;RRULE' }],
    ['it is empty', { rrule: '' }],
    ['FREQ stands there twice', { rrule: 'FREQ=DAILY;FREQ=WEEKLY' }],
    ['INTERVAL=0 is not possible', { rrule: 'FREQ=DAILY;INTERVAL=0' }],
    ['BYDAY=XX is not possible', { rrule: 'FREQ=WEEKLY;BYDAY=XX' }],
    ['BYHOUR=25 is not possible', { rrule: 'FREQ=DAILY;BYHOUR=25' }],
    ['BYMONTHDAY does not go with FREQ=WEEKLY', { rrule: 'FREQ=WEEKLY;BYMONTHDAY=1' }],
    ['DTSTART does not belong into the rule', { rrule: 'FREQ=DAILY;DTSTART=20260101T000000' }],
    ['BYEASTER does not go with FREQ=YEARLY', { rrule: 'FREQ=YEARLY;BYEASTER=0' }],
    ['days of the week with INTERVAL need FREQ=WEEKLY', { rrule: 'FREQ=DAILY;INTERVAL=7;BYDAY=SU' }],
    ['COUNT and UNTIL exclude each other', { rrule: 'FREQ=DAILY;COUNT=1;UNTIL=20270101' }],
    ['BYSETPOS needs BYDAY or BYMONTHDAY', { rrule: 'FREQ=MONTHLY;BYSETPOS=1' }],
    ['more than 24 times a day', { rrule: 'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6;BYMINUTE=0,15,30,45' }],
    ['more than 500 times', { rrule: 'FREQ=DAILY;BYHOUR=0,6,12,18' }],
  ])('refuses: %s', (words, change) => {
    const failure = failureOf(() => times(change, '2026-11-01', '2027-06-01'));
    expect(failure.code).toBe('InvalidInput');
    expect(failure.message).toContain(words);
  });
});
