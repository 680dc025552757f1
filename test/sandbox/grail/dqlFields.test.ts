import { smallWorld, writeMinutes } from '../dynatrace/smallWorld';
import { errorOfQuery } from './errorOfQuery';
import { query } from './queryMinutes';

const series = 'timeseries m = avg(cpu), by: { host }, interval: 1m';

/** What a field is called that the error names, and where. */
function missingIn(source: string): [string, number] {
  const { errorType, subject, at, errorMessage } = errorOfQuery(source);
  expect({ errorType, errorMessage }).toEqual({
    errorType: 'FIELD_DOES_NOT_EXIST',
    errorMessage: `The field ${subject} doesn't exist.`,
  });
  return [subject, at];
}

describe('a field that does not exist', () => {
  it('is an error behind timeseries, at its place', () => {
    expect(missingIn(`${series} | filter hots == "a"`)).toEqual(['hots', series.length + 10]);
    expect(missingIn(`${series} | fieldsAdd x = m[] + n[]`)).toEqual(['n', series.length + 23]);
  });

  it.each([
    ['| fields m | filter host == "a"', 'host'],
    ['| fieldsRemove m | fieldsAdd x = arraySize(m)', 'm'],
    ['| fieldsRemove n', 'n'],
    ['| fieldsKeep host | sort m', 'm'],
    ['| fieldsRename h = host | filter host == "a"', 'host'],
    ['| fieldsRename h = hots', 'hots'],
    ['| summarize count(), by: { host } | filter m == 1', 'm'],
    ['| summarize x = count(n)', 'n'],
    ['| sort n', 'n'],
    ['| dedup n', 'n'],
    ['| dedup host, sort: { n desc }', 'n'],
    ['| expand e = m | filter n == 1', 'n'],
    ['| makeTimeseries c = count(), time: timeframe[start] | filter m == 1', 'm'],
    ['| makeTimeseries c = count(), time: started', 'started'],
    ['| fieldsAdd x = record(n)', 'n'],
    ['| limit host', 'host'],
  ])('is one after %s', (commands, field) => {
    const source = `${series} ${commands}`.replace('count(n)', 'sum(n)');
    expect(missingIn(source)[0]).toBe(field);
  });

  it.each([
    'filter m[0] > 1 and host == "a"',
    'fieldsAdd x = 1 | filter x == 1',
    'fieldsRename h = host | filter h == "a"',
    'summarize c = count(), by: { h = host } | filter c > 1 and h == "a"',
    'summarize count() | filter `count()` > 1',
    'expand e = m | filter e > 1',
    'append [ data record(n = 1) ] | filter n == 1',
    'append [ timeseries k = avg(cpu) ] | filter isNull(k) or isNull(host)',
    'join [ timeseries k = avg(cpu), by: { host } ], on: { host } | filter isNotNull(right.k)',
    'join [ timeseries k = avg(cpu), by: { host } ], on: { host }, fields: { k } | filter isNotNull(k)',
    'lookup [ timeseries k = avg(cpu), by: { host } ], sourceField: host, lookupField: host | filter isNotNull(lookup.k)',
    'fieldsAdd t = timeframe[start], first = m[0], d = record(host)[host]',
  ])('is none in: %s', (commands) => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', { host: 'a' }, [1]);
    expect(() => query(world, `${series} | ${commands}`)).not.toThrow();
  });

  it.each([
    ['join', 'join [ timeseries k = avg(cpu), by: { host } ], on: { host } | filter k == 1', 'k'],
    ['lookup', 'lookup [ timeseries k = avg(cpu) ], sourceField: host, lookupField: host', 'host'],
    ['append', 'append [ timeseries k = avg(cpu) ] | filter n == 1', 'n'],
  ])('is one in and behind %s', (_, commands, field) => {
    expect(missingIn(`${series} | ${commands}`)[0]).toBe(field);
  });

  it('is null on tables, on what a query writes down itself, and for a dimension that no series has', () => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', { host: 'a' }, [1]);
    expect(query(world, 'metrics | filter isNull(zone) | fields metric.key, zone')).toEqual([
      { 'metric.key': 'cpu', zone: null },
    ]);
    expect(query(world, 'smartscapeNodes "*" | filter isNotNull(zone)')).toEqual([]);
    expect(query(world, 'data record(a = 1) | fields b')).toEqual([{ b: null }]);
    expect(query(world, 'timeseries m = avg(cpu, scalar: true), by: { zone } | fields zone, m', 1)).toEqual([
      { zone: null, m: 1 },
    ]);
  });
});
