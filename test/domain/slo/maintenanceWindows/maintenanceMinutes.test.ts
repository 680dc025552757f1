import { isClassic, type SloParameters } from '../../../../domain/model/slo';
import { readSli } from '../../../../domain/queries/readSli';
import { touchedSlots } from '../../../../domain/queries/touchedSlots';
import { readAppliedRecord } from '../../../../domain/slo/applied/appliedRecord';
import { exclusionRanges } from '../../../../domain/slo/maintenanceWindows/exclusionRanges';
import { maintenanceMinutes, minutesLints } from '../../../../domain/slo/maintenanceWindows/maintenanceMinutes';
import { runOutLints } from '../../../../domain/slo/maintenanceWindows/runOutLints';
import { planSlos } from '../../../../domain/slo/plan/planSlos';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { someExclusion } from '../someExclusion';
import { someTarget } from '../someTarget';

const now = Date.parse('2026-11-22T12:00:00Z');
const cluster = someTarget();
const at = (text: string) => Date.parse(`${text}Z`);
const utc = { timeZone: 'UTC', rrule: null };

const minutesOf = (windows: Parameters<typeof someExclusion>[0][], slotMinutes: number) => {
  const exclusions = windows.map((window, index) => someExclusion({ ...utc, id: `${index}`, ...window }));
  return maintenanceMinutes(exclusionRanges(exclusions, { window: '-7d', now, cluster }), slotMinutes);
};

describe('the minutes of maintenance', () => {
  it.each<[string, Parameters<typeof someExclusion>[0][], number, object]>([
    [
      'a quarter of an hour in half an hour leaves out all of it',
      [{ start: '2026-11-22T02:15', durationMinutes: 15 }],
      30,
      { askedMinutes: 15, excludedMinutes: 30, exactSlotMinutes: 15 },
    ],
    [
      // 02:00 to 04:55 in slots of 30: 02:00 to 05:00.
      '175 minutes leave out 180',
      [{ start: '2026-11-22T02:00', durationMinutes: 175 }],
      30,
      { askedMinutes: 175, excludedMinutes: 180, exactSlotMinutes: 5 },
    ],
    [
      'a window that fits leaves out what it asks for',
      [{ start: '2026-11-22T02:00', durationMinutes: 60 }],
      30,
      { askedMinutes: 60, excludedMinutes: 60, exactSlotMinutes: 30 },
    ],
    [
      // 02:00–02:40 and 02:20–03:00 are an hour together, not 80 minutes.
      'overlapping windows count once',
      [
        { start: '2026-11-22T02:00', durationMinutes: 40 },
        { start: '2026-11-22T02:20', durationMinutes: 40 },
      ],
      60,
      { askedMinutes: 60, excludedMinutes: 60 },
    ],
    [
      'a time slice that two windows touch is left out once',
      [
        { start: '2026-11-22T02:00', durationMinutes: 5 },
        { start: '2026-11-22T02:20', durationMinutes: 5 },
      ],
      30,
      { askedMinutes: 10, excludedMinutes: 30, exactSlotMinutes: 5 },
    ],
    [
      // 23:50 to 00:20 touches 23:30 and 00:00.
      'a window across midnight touches the time slices of both days',
      [{ start: '2026-11-30T23:50', durationMinutes: 30 }],
      30,
      { askedMinutes: 30, excludedMinutes: 60, from: '2026-11-30', to: '2026-12-01', exactSlotMinutes: 10 },
    ],
    [
      'a window of two days and ten minutes',
      [{ start: '2026-11-20T00:00', durationMinutes: 2890 }],
      60,
      { askedMinutes: 2890, excludedMinutes: 2940, exactSlotMinutes: 10 },
    ],
    [
      // Vienna, 25 October 2026: 01:30 CEST is 23:30 UTC the day before; 120 minutes pass until 02:30 CET, 01:30 UTC.
      'a window over the end of daylight saving is as long as time passes',
      [{ start: '2026-10-25T01:30', durationMinutes: 120, timeZone: 'Europe/Vienna' }],
      60,
      { askedMinutes: 120, excludedMinutes: 180, from: '2026-10-24', to: '2026-10-25', exactSlotMinutes: 30 },
    ],
    [
      // Kolkata is 5:30 ahead: 02:00 there is 20:30 UTC.
      'a zone of half an hour touches one time slice more',
      [{ start: '2026-11-22T02:00', durationMinutes: 60, timeZone: 'Asia/Kolkata' }],
      60,
      { askedMinutes: 60, excludedMinutes: 120, exactSlotMinutes: 30 },
    ],
  ])('say that %s', (_what, windows, slotMinutes, expected) => {
    expect(minutesOf(windows, slotMinutes)).toMatchObject({ slotMinutes, ...expected });
  });

  it('are not told where there is no maintenance', () => {
    expect(minutesOf([], 30)).toBeNull();
  });
});

describe('touchedSlots', () => {
  it('begin at multiples of their width and are joined where they meet', () => {
    const ranges = [
      { from: at('2026-11-22T02:10'), to: at('2026-11-22T02:20') },
      { from: at('2026-11-22T02:40'), to: at('2026-11-22T03:00') },
      { from: at('2026-11-22T05:00'), to: at('2026-11-22T05:01') },
    ];
    expect(touchedSlots(ranges, 30)).toEqual([
      { from: at('2026-11-22T02:00'), to: at('2026-11-22T03:00') },
      { from: at('2026-11-22T05:00'), to: at('2026-11-22T05:30') },
    ]);
  });
});

describe('remarks on the minutes', () => {
  it('warn from more than a tenth on, with the width that would be exact', () => {
    const daily = [{ start: '2026-11-01T02:00', durationMinutes: 15, rrule: 'FREQ=DAILY' }];
    // 1 November to 28 February: 30 + 31 + 31 + 28 = 120 days.
    expect(minutesLints(minutesOf(daily, 30), '-30d')).toEqual([
      {
        code: 'exclusions-wider-than-asked',
        severity: 'warning',
        message:
          'Maintenance from 2026-11-01 to 2027-02-28: 1,800 minutes are asked for, and 3,600 are left out, because every time slice of ' +
          '30 minutes that a window touches is left out as a whole. Time slices of 15 minutes would be exact, but the last 30 days have ' +
          'too many of them for one query (at least 30 minutes are possible): take a shorter window, or let maintenance begin and end at full 30 minutes.',
      },
    ]);
    expect(minutesLints(minutesOf(daily, 30), '-7d')[0]?.message).toMatch(
      /Time slices of 15 minutes would be exact\.$/,
    );
  });

  it('tell a smaller difference without a warning, and none as exact', () => {
    const [small] = minutesLints(minutesOf([{ start: '2026-11-22T02:00', durationMinutes: 175 }], 30), '-7d');
    expect(small).toMatchObject({ code: 'exclusions-in-minutes', severity: 'info' });
    expect(small?.message).toContain('175 minutes are asked for, and 180 are left out');
    const [exact] = minutesLints(minutesOf([{ start: '2026-11-22T02:00' }], 30), '-7d');
    expect(exact?.message).toBe(
      'Maintenance from 2026-11-22 to 2026-11-22: 60 minutes are asked for, and exactly these are left out.',
    );
  });
});

describe('a plan with maintenance windows', () => {
  const planned = (parameters: Partial<SloParameters>, moment = now, engine: 'classic' | 'platform' = 'platform') => {
    const requests = [{ templateId: 'cluster-cpu-time', target: someTarget(), parameters }];
    const plan = { engine, requests, existing: [], availableKeys: null, now: moment };
    return planSlos(plan).items[0];
  };
  const quarter = someExclusion({ ...utc, start: '2026-11-22T02:15', durationMinutes: 15 });
  const weekly = someExclusion({ ...utc, start: '2026-11-01T02:00', rrule: 'FREQ=WEEKLY;BYDAY=SU' });

  it('tells minutes asked for and minutes left out, in a field and in a remark', () => {
    const item = planned({ exclusions: [quarter], slotMinutes: 30 });
    expect(item?.maintenance).toEqual({
      ...{ from: '2026-11-22', to: '2026-11-22', askedMinutes: 15, excludedMinutes: 30 },
      ...{ slotMinutes: 30, exactSlotMinutes: 15 },
    });
    expect(item?.lints.map(({ code }) => code)).toContain('exclusions-wider-than-asked');
  });

  it('says nothing of the kind where none is left out', () => {
    expect(planned({})).not.toHaveProperty('maintenance');
    expect(planned({ exclusions: [quarter] }, now, 'classic')).not.toHaveProperty('maintenance');
  });

  it('records until when windows are written out: not at all, to the last one, or to the horizon', () => {
    const recorded = (parameters: Partial<SloParameters>, moment = now) => {
      const slo = planned(parameters, moment)?.slo;
      return slo && !isClassic(slo) ? readAppliedRecord(slo) : null;
    };
    expect(recorded({})).not.toHaveProperty('maintenance');
    expect(recorded({ exclusions: [quarter] })?.maintenance).toEqual({ until: null });
    expect(recorded({ exclusions: [weekly] })).toMatchObject({
      isAsApplied: true,
      maintenance: { until: '2027-03-01' },
    });
    expect(recorded({ exclusions: [weekly] }, at('2026-12-01T00:00'))?.maintenance).toEqual({ until: '2027-04-01' });
    const ended = { ...weekly, rrule: 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20270228' };
    expect(recorded({ exclusions: [ended] })?.maintenance).toEqual({ until: null });
    const later = someExclusion({ ...utc, start: '2027-08-01T02:00' });
    expect(recorded({ exclusions: [later] })?.maintenance).toEqual({ until: '2027-03-01' });
  });

  it('shows in the next month, of the same request, an update that reaches further', () => {
    const parameters = { exclusions: [weekly] };
    const before = planned(parameters);
    const existing = [{ id: 'slo-1', key: before?.key ?? null, value: { ...before?.slo } }];
    const again = (moment: number) =>
      planSlos({
        engine: 'platform',
        requests: [{ templateId: 'cluster-cpu-time', target: someTarget(), parameters }],
        ...{ existing, availableKeys: null, now: moment },
      }).items[0];
    expect(again(at('2026-11-30T23:59'))?.action).toBe('unchanged');
    expect(again(at('2026-12-01T00:00'))).toMatchObject({
      action: 'update',
      changes: [{ field: 'description' }, { field: 'customSli.indicator' }],
    });
  });

  it('is read back with the windows that were asked for, not the time slices that they touch', () => {
    const slo = planned({ exclusions: [quarter], slotMinutes: 30 })?.slo;
    expect(slo && readSli(slo)?.excluded).toEqual([{ from: at('2026-11-22T02:15'), to: at('2026-11-22T02:30') }]);
  });
});

describe('a window that cannot be followed', () => {
  it('is an error in the form, not a page that breaks', () => {
    const template = templateOf('cluster-cpu-time');
    const parameters = { ...template.defaults, exclusions: [someExclusion({ timeZone: 'EST' })] };
    const found = template.lint(parameters, someTarget(), { engine: 'platform', now });
    expect(found.find(({ code }) => code === 'exclusions-not-possible')).toMatchObject({
      severity: 'error',
      message: expect.stringMatching(/"EST" is no time zone .*America\/New_York.*"Patch night"/) as string,
    });
  });
});

describe('templates that lint without knowing the time', () => {
  it('say nothing about minutes', () => {
    const template = templateOf('cluster-cpu-time');
    const parameters = { ...template.defaults, exclusions: [someExclusion({ durationMinutes: 15 })] };
    const codes = template.lint(parameters, someTarget(), { engine: 'platform' }).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('exclusions'))).toEqual([]);
  });
});

describe('runOutLints', () => {
  it.each([
    ['2027-02-14T23:59', 0],
    ['2027-02-15T00:00', 1],
    ['2027-02-28T23:59', 1],
    ['2027-06-01T00:00', 1],
  ])('of windows written out until 2027-03-01, at %s: %i', (moment, count) => {
    expect(runOutLints('2027-03-01', at(moment))).toHaveLength(count);
  });

  it('tells the date, before and after', () => {
    expect(runOutLints('2027-03-01', at('2027-02-20T00:00'))).toEqual([
      {
        code: 'exclusions-run-out',
        severity: 'warning',
        message:
          'Its maintenance windows are written out until 2027-03-01. Those from that day on will count against it, until it is renewed: planned and applied again.',
      },
    ]);
    expect(runOutLints('2027-03-01', at('2027-03-01T00:00'))[0]?.message).toMatch(
      /^Its maintenance windows ran out on 2027-03-01/,
    );
    expect(runOutLints(null, at('2030-01-01T00:00'))).toEqual([]);
  });
});
