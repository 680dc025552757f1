import { exclusionHorizon, exclusionRanges } from '../../../../domain/slo/maintenanceWindows/exclusionRanges';
import { failureOf } from '../failureOf';
import { someExclusion } from '../someExclusion';
import { nthTarget, someTarget } from '../someTarget';

const now = Date.parse('2026-11-22T18:00Z');
const cluster = someTarget();
const at = { window: '-7d', now, cluster };
const utc = { timeZone: 'UTC' };

describe('exclusionHorizon', () => {
  it.each([
    ['-7d', '2026-11-22T18:00Z', '2026-10-01', '2027-03-01'],
    ['-30d', '2026-11-01T00:00Z', '2026-10-01', '2027-03-01'],
    ['-90d', '2026-11-30T23:59Z', '2026-08-01', '2027-03-01'],
    ['-1d', '2026-01-01T00:00Z', '2025-12-01', '2026-05-01'],
  ])('of %s at %s goes from %s to %s', (window, moment, from, to) => {
    expect(exclusionHorizon(window, Date.parse(moment))).toEqual({ from: Date.parse(from), to: Date.parse(to) });
  });
});

describe('exclusionRanges', () => {
  it('joins windows that overlap or touch, with all their reasons, and keeps the others apart', () => {
    const windows = [
      someExclusion({ ...utc, id: '1', start: '2026-11-22T02:00', reason: 'Patches' }),
      someExclusion({ ...utc, id: '2', start: '2026-11-22T02:30', reason: 'Database' }),
      someExclusion({ ...utc, id: '3', start: '2026-11-22T03:30', reason: 'Patches' }),
      someExclusion({ ...utc, id: '4', start: '2026-11-23T02:00', reason: 'Load test' }),
    ];
    expect(exclusionRanges(windows, at)).toEqual([
      { from: Date.parse('2026-11-22T02:00Z'), to: Date.parse('2026-11-22T04:30Z'), reason: 'Patches; Database' },
      { from: Date.parse('2026-11-23T02:00Z'), to: Date.parse('2026-11-23T03:00Z'), reason: 'Load test' },
    ]);
  });

  it('keeps the longer of two windows of which one lies within the other', () => {
    const windows = [
      someExclusion({ ...utc, durationMinutes: 600 }),
      someExclusion({ ...utc, id: '2', start: '2026-11-22T03:00', durationMinutes: 5 }),
    ];
    expect(exclusionRanges(windows, at)).toEqual([
      { from: Date.parse('2026-11-22T02:00Z'), to: Date.parse('2026-11-22T12:00Z'), reason: 'Patch night' },
    ]);
  });

  it('answers the same at every moment of a month, and more in the next', () => {
    const weekly = [someExclusion({ start: '2020-01-05T02:00', rrule: 'FREQ=WEEKLY;BYDAY=SU' })];
    const on = (moment: string) => exclusionRanges(weekly, { ...at, now: Date.parse(moment) });
    // Sundays from 2026-10-04 to 2027-02-28.
    expect(on('2026-11-01T00:00Z')).toHaveLength(22);
    expect(on('2026-11-01T00:00Z')).toEqual(on('2026-11-30T23:59Z'));
    expect(on('2026-12-01T00:00Z')).not.toEqual(on('2026-11-30T23:59Z'));
  });

  it('gives each cluster its own', () => {
    const mine = [someExclusion({ clusters: [cluster.entityId] })];
    expect(exclusionRanges(mine, at)).toHaveLength(1);
    expect(exclusionRanges(mine, { ...at, cluster: nthTarget(1) })).toEqual([]);
    expect(exclusionRanges([], at)).toEqual([]);
  });

  it('hands out its own list each time', () => {
    exclusionRanges([someExclusion()], at).pop();
    expect(exclusionRanges([someExclusion()], at)).toHaveLength(1);
  });

  it('refuses more windows than a query can carry', () => {
    const daily = (id: string, hours: string) =>
      someExclusion({ id, start: '2020-01-01T00:00', rrule: `FREQ=DAILY;BYHOUR=${hours}` });
    const failure = failureOf(() => exclusionRanges([daily('1', '1,5,9'), daily('2', '3,7,11')], at));
    expect(failure).toMatchObject({ code: 'InvalidInput', whose: 'user' });
  });

  it('serves ten thousand targets of one plan', () => {
    const yearly = [someExclusion({ start: '2001-01-01T02:00', rrule: 'FREQ=DAILY' })];
    const begin = performance.now();
    for (let n = 0; n < 10_000; n++) exclusionRanges(yearly, { ...at, cluster: nthTarget(n) });
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
