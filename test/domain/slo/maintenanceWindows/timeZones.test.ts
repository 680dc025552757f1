import { isTimeZone, proposedTimeZones, timeZoneProblem } from '../../../../domain/slo/maintenanceWindows/timeZones';

/** The IANA time zone database, files `zone.tab` and `backward`: https://www.iana.org/time-zones */
describe('isTimeZone', () => {
  it.each([
    'UTC',
    'Europe/Berlin',
    'Europe/Kyiv',
    'Europe/Kiev',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'Asia/Ho_Chi_Minh',
    'America/Argentina/Buenos_Aires',
    'America/Buenos_Aires',
    'America/Indiana/Knox',
    'America/Knox_IN',
    'America/Port-au-Prince',
    'Africa/Dar_es_Salaam',
    'Antarctica/DumontDUrville',
    'Antarctica/McMurdo',
    'Atlantic/Faeroe',
    'Australia/ACT',
    'Arctic/Longyearbyen',
    'US/Eastern',
    'Canada/Pacific',
    'Brazil/DeNoronha',
    'Pacific/Auckland',
  ])('takes %s, the name of a region', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each([
    ...['EST', 'MST', 'HST', 'EST5EDT', 'CST6CDT', 'PST8PDT', 'CET', 'MET', 'EET', 'WET', 'GMT', 'UCT', 'Zulu', 'PST'],
    ...[
      'GMT+1',
      'GMT0',
      'Etc/GMT+5',
      'Etc/UTC',
      'Etc/GMT',
      'Etc/Unknown',
      '+02:00',
      '-0530',
      '+02',
      'UTC+1',
      'GB',
      'Japan',
    ],
    ...['utc', 'Utc', 'europe/berlin', 'EUROPE/BERLIN', 'Europe/berlin', ' Europe/Berlin ', 'Europe/Berlin\n', ''],
    ...['Europe/Atlantis', 'Europe', 'Berlin', 'Europe/', 'posix/Europe/Berlin', 'asia/kolkata'],
  ])('refuses %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe('proposedTimeZones', () => {
  it.each([
    ['EST', ['America/New_York', 'America/Toronto', 'America/Panama']],
    ['est5edt', ['America/New_York', 'America/Toronto', 'America/Panama']],
    ['CET', ['Europe/Berlin', 'Europe/Paris', 'Europe/Vienna']],
    ['utc', ['UTC']],
    ['Etc/UTC', ['UTC']],
    ['Z', ['UTC']],
    ['Japan', ['Asia/Tokyo']],
    [' Europe/Berlin ', ['Europe/Berlin']],
    ['EUROPE/BERLIN', ['Europe/Berlin']],
    ['asia/kolkata', ['Asia/Kolkata']],
    ['Berlin', ['Europe/Berlin']],
    ['new york', ['America/New_York']],
    ['Europe/Viena', ['Europe/Vienna']],
    ['Atlantis Nowhere', []],
    ['', []],
  ])('of %j are %j', (text, proposed) => {
    expect(proposedTimeZones(text)).toEqual(proposed);
  });

  it('of an offset are places whose clocks show it, in winter or in summer', () => {
    // Berlin is an hour ahead in winter and two in summer; Helsinki two in winter; New York five behind in winter.
    expect(proposedTimeZones('GMT+1', 2)).toEqual(['Europe/London', 'Europe/Berlin']);
    expect(proposedTimeZones('+02:00', 2)).toEqual(['Europe/Berlin', 'Europe/Paris']);
    expect(proposedTimeZones('UTC-05:00', 2)).toEqual(['America/New_York', 'America/Chicago']);
    expect(proposedTimeZones('+0545', 1)).toEqual(['Asia/Kathmandu']);
  });

  it('of a name below Etc have its sign turned round: Etc/GMT+5 is five hours behind', () => {
    expect(proposedTimeZones('Etc/GMT+5', 1)).toEqual(['America/New_York']);
    expect(proposedTimeZones('Etc/GMT-9', 1)).toEqual(['Asia/Tokyo']);
  });
});

describe('timeZoneProblem', () => {
  it('names what was typed, why it is refused, and what to take', () => {
    expect(timeZoneProblem('Europe/Vienna')).toBeNull();
    expect(timeZoneProblem('CET')).toBe(
      '"CET" is no time zone of a region: offsets and abbreviations know no daylight saving, or mean several countries. ' +
        'Use Europe/Berlin, Europe/Paris or Europe/Vienna',
    );
    expect(timeZoneProblem('Atlantis Nowhere')).toMatch(/Use a name like Europe\/Vienna, America\/New_York or UTC$/);
  });
});
