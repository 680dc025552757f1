import { compileDql } from '../../../sandbox/grail/compileDql';
import { Timeframe, Timestamp } from '../../../sandbox/grail/values/dqlValue';
import { minute, noon, smallWorld, writeMinutes } from '../dynatrace/smallWorld';
import { errorOfQuery } from './errorOfQuery';
import { query } from './queryMinutes';

/** Two services of one cluster and one of another; the last value is that of the minute that ends at noon. */
function worldOfServices() {
  const world = smallWorld();
  writeMinutes(world, 'cpu', { cluster: 'shop', service: 'cart' }, [10, 20, null, 40]);
  writeMinutes(world, 'cpu', { cluster: 'shop', service: 'tax' }, [30, null, null, 80]);
  writeMinutes(world, 'cpu', { cluster: 'bank', service: 'card' }, [null, null, null, 5]);
  writeMinutes(world, 'tasks', { cluster: 'shop' }, [1, 2, 3, 4]);
  return world;
}

describe('timeseries', () => {
  it('merges everything into one record without by, and leaves a gap null', () => {
    expect(query(worldOfServices(), 'timeseries c = avg(cpu), interval: 1m', 4)).toEqual([
      {
        timeframe: { start: '2026-01-05T11:56:00.000Z', end: '2026-01-05T12:00:00.000Z' },
        interval: '1m',
        // (10 + 30) / 2; 20; nothing; (40 + 80 + 5) / 3 = 41.67
        c: [20, 20, null, 125 / 3],
      },
    ]);
  });

  it.each([
    ['sum', [40, 20, null, 125]],
    ['min', [10, 20, null, 5]],
    ['max', [30, 20, null, 80]],
    ['count', [2, 1, null, 3]],
  ])('aggregates by %s', (aggregation, expected) => {
    expect(query(worldOfServices(), `timeseries c = ${aggregation}(cpu), interval: 1m`, 4)[0]?.['c']).toEqual(expected);
  });

  it('gives one record per combination of by values, with the dimensions under their own or a given name', () => {
    const records = query(worldOfServices(), 'timeseries max(cpu), by: { cluster, what = service }, interval: 2m', 4);
    expect(records).toMatchObject([
      { cluster: 'shop', what: 'cart', 'max(cpu)': [20, 40] },
      { cluster: 'shop', what: 'tax', 'max(cpu)': [30, 80] },
      { cluster: 'bank', what: 'card', 'max(cpu)': [null, 5] },
    ]);
  });

  it.each([
    ['==', 'filter: { cluster == "bank" }', [5]],
    ['and', 'filter: cluster == "shop" and service != "tax"', [40]],
    ['or', 'filter: { service == "card" or service == "tax" }', [85]],
    ['in with a list', 'filter: { in (service, { "card", "cart" }) }', [45]],
    ['not', 'filter: not cluster == "shop"', [5]],
    ['a dimension that no series has: null, so nothing', 'filter: { zone == "a" }', undefined],
    ['!= on such a dimension: null as well', 'filter: { zone != "a" }', undefined],
  ])('filters by %s', (_, filter, expected) => {
    expect(query(worldOfServices(), `timeseries c = sum(cpu), interval: 1m, ${filter}`, 1)[0]?.['c']).toEqual(expected);
  });

  it('filters one aggregation alone', () => {
    const source = 'timeseries { a = sum(cpu, filter: cluster == "bank"), b = sum(cpu) }, interval: 1m';
    expect(query(worldOfServices(), source, 1)[0]).toMatchObject({ a: [5], b: [125] });
  });

  it('fills gaps with default, scales with rate, and makes one number of it with scalar', () => {
    const source = `timeseries a = sum(cpu, default: 0), b = sum(cpu, rate: 30s), c = avg(cpu, scalar: true), interval: 1m`;
    // c: the mean of all six measured minutes, 10 + 20 + 40 + 30 + 80 + 5 = 185.
    expect(query(worldOfServices(), source, 4)[0]).toMatchObject({
      a: [40, 20, 0, 125],
      b: [20, 10, null, 62.5],
      c: 185 / 6,
    });
  });

  it('has no record for what sent nothing in the timeframe, default or not; nonempty makes one', () => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', { service: 'cart' }, [1, null, null, null, null]);
    expect(query(world, 'timeseries a = avg(cpu, default: 0), interval: 1m', 2)).toEqual([]);
    expect(query(world, 'timeseries a = avg(cpu, default: 0), interval: 1m, nonempty: true', 2)[0]).toMatchObject({
      a: [0, 0],
    });
    expect(query(world, 'timeseries a = avg(cpu), interval: 1m, nonempty: true', 2)[0]).toMatchObject({
      a: [null, null],
    });
  });

  it('keeps groups that every metric has, or with union that any has', () => {
    const source = 'timeseries { a = max(cpu), b = max(tasks) }, by: cluster, interval: 1m';
    expect(query(worldOfServices(), source, 1)).toMatchObject([{ cluster: 'shop', a: [80], b: [4] }]);
    expect(query(worldOfServices(), `${source}, union: true`, 1)).toMatchObject([
      { cluster: 'shop', a: [80], b: [4] },
      { cluster: 'bank', a: [5], b: [null] },
    ]);
  });

  it('has no record for an unknown metric', () => {
    expect(query(worldOfServices(), 'timeseries avg(no.such.metric)')).toEqual([]);
  });

  it('reads keys and fields with hyphens and colons in backticks', () => {
    const world = smallWorld();
    writeMinutes(world, 'my:metric-key', { 'dt.entity.cloud:aws:ecs': 'A' }, [7]);
    const source = 'timeseries m = avg(`my:metric-key`), by: { `dt.entity.cloud:aws:ecs` }, interval: 1m';
    expect(query(world, source, 1)).toMatchObject([{ 'dt.entity.cloud:aws:ecs': 'A', m: [7] }]);
  });
});

describe('the slots of a timeseries', () => {
  const slots = (source: string, minutes: number) => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', {}, [1]);
    const [record] = query(world, `timeseries a = avg(cpu)${source}`, minutes);
    return { ...record, a: (record?.['a'] as unknown[]).length };
  };

  it('are aligned to multiples of their width, outwards', () => {
    // 11:53 to 12:00 in slots of 5 minutes: 11:50 to 12:00.
    expect(slots(', interval: 5m', 7)).toEqual({
      timeframe: { start: '2026-01-05T11:50:00.000Z', end: '2026-01-05T12:00:00.000Z' },
      interval: '5m',
      a: 2,
    });
  });

  it.each([
    ['2 hours', 120, '1m', 120],
    ['1 day', 1440, '10m', 144],
    ['7 days', 7 * 1440, '60m', 168],
    ['30 days', 30 * 1440, '360m', 120],
  ])('without interval and bins: about 120 over %s', (_, minutes, interval, count) => {
    expect(slots('', minutes)).toMatchObject({ interval, a: count });
  });

  it('are as many as bins suggests, in a usual width', () => {
    expect(slots(', bins: 10', 100)).toMatchObject({ interval: '10m' });
  });

  // Answers of real environments: 24 hours at 05:53, seven days at 07:15, half an hour to a minute ago.
  it.each([
    [
      'now()-24h',
      'now()',
      '2026-01-05T05:53:00Z',
      ['2026-01-04T05:50:00.000Z', '2026-01-05T06:00:00.000Z', '10m', 145],
    ],
    ['now()-7d', 'now()', '2026-01-05T07:15:00Z', ['2025-12-29T07:00:00.000Z', '2026-01-05T08:00:00.000Z', '60m', 169]],
    [
      'now()-30m',
      'now()-1m',
      '2026-01-05T12:00:00Z',
      ['2026-01-05T11:30:00.000Z', '2026-01-05T11:59:00.000Z', '1m', 29],
    ],
  ])('of %s to %s at %s', (from, to, now, [start, end, interval, count]) => {
    const at = (text: string) => text.replace('now()', `toTimestamp("${now}")`);
    expect(slots(`, from: ${at(from)}, to: ${at(to)}, nonempty: true`, 1)).toEqual({
      timeframe: { start, end },
      interval,
      a: count,
    });
  });

  it('are of a well-known width, wider than asked for if need be, and counted from midnight: the reference’s example', () => {
    const twoDays = ', from: "2026-07-14T10:00:00Z", to: "2026-07-16T10:00:00Z", nonempty: true';
    expect(slots(`${twoDays}, interval: 5h`, 1)).toEqual({
      timeframe: { start: '2026-07-14T06:00:00.000Z', end: '2026-07-16T12:00:00.000Z' },
      interval: '360m',
      a: 9,
    });
    expect(slots(`${twoDays}, interval: 20m`, 1)).toMatchObject({ interval: '30m' });
    expect(slots(`${twoDays}, interval: 36h`, 1)).toMatchObject({
      // Two days back from the midnight after the end.
      timeframe: { start: '2026-07-13T00:00:00.000Z', end: '2026-07-17T00:00:00.000Z' },
      interval: '2880m',
    });
  });

  it('are counted from the midnight of the query’s timezone', () => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', {}, [1]);
    const source = 'timeseries a = avg(cpu), interval: 1h, from: -2h | fields start = timeframe[start]';
    // Half past in India is a whole hour in UTC.
    const [record] = compileDql(world, source, { from: noon - minute, to: noon }, '+05:30').run();
    expect(record?.get('start')).toEqual(new Timestamp(Date.UTC(2026, 0, 5, 9, 30)));
  });

  it('are widened where an interval would give more than 1,500', () => {
    // 7 days have 10,080 minutes; 10,080 / 5 = 2,016 slots are too many, in slots of 10 minutes there are 1,008.
    expect(slots(', interval: 1m', 7 * 1440)).toMatchObject({ interval: '10m', a: 1008 });
    expect(slots(', interval: 10m', 7 * 1440)).toMatchObject({ interval: '10m', a: 1008 });
  });

  it('lie in from and to of the query, whatever the timeframe around it', () => {
    expect(slots(', from: -10m, to: -5m, interval: 1m, nonempty: true', 60)).toMatchObject({
      timeframe: { start: '2026-01-05T11:50:00.000Z', end: '2026-01-05T11:55:00.000Z' },
    });
    const absolute = ', from: "2026-01-05T11:58:00Z", to: now(), interval: 1m';
    expect(slots(absolute, 60)).toMatchObject({
      timeframe: { start: '2026-01-05T11:58:00.000Z', end: '2026-01-05T12:00:00.000Z' },
    });
  });

  it('go on until now when only from is named', () => {
    // The timeframe around the query ends at 11:00.
    const world = smallWorld();
    writeMinutes(world, 'cpu', {}, [1]);
    const hour = { from: noon - 120 * minute, to: noon - 60 * minute };
    const [record] = compileDql(world, 'timeseries a = avg(cpu), interval: 1m, from: now()-5m', hour).run();
    expect(record?.get('timeframe')).toEqual(new Timeframe(new Timestamp(noon - 5 * minute), new Timestamp(noon)));
  });

  it('can be named as one timeframe, and hold the data of another time', () => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', {}, [1, 2, 3, 4]);
    const two = 'timeframe: "2026-01-05T11:58:00Z/2026-01-05T12:00:00Z", interval: 1m';
    expect(query(world, `timeseries a = avg(cpu), ${two}`, 60)[0]).toMatchObject({ a: [3, 4] });
    expect(query(world, `timeseries a = avg(cpu), ${two}, shift: -2m`, 60)[0]).toMatchObject({
      timeframe: { start: '2026-01-05T11:58:00.000Z', end: '2026-01-05T12:00:00.000Z' },
      a: [1, 2],
    });
  });

  it('hold nothing of a bucket that is not asked for', () => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', {}, [1]);
    expect(query(world, 'timeseries avg(cpu), bucket: "default_*"', 1)).toHaveLength(1);
    expect(query(world, 'timeseries avg(cpu), bucket: { "mine", "yours" }', 1)).toEqual([]);
  });

  it('have a start and an end to ask for', () => {
    const world = smallWorld();
    writeMinutes(world, 'cpu', {}, [1]);
    expect(query(world, 'timeseries { avg(cpu), s = start(), e = end() }, interval: 1m', 2)[0]).toMatchObject({
      s: [new Date(noon - 2 * minute).toISOString(), new Date(noon - minute).toISOString()],
      e: [new Date(noon - minute).toISOString(), new Date(noon).toISOString()],
    });
  });
});

describe('a timeseries that cannot be read', () => {
  it.each([
    ['fetch spans', 'NOT_SUPPORTED', 'spans'],
    ['timeseries start()', 'MISSING_PARAMETER', 'timeseries'],
    ['timeseries interval: 1m', 'MISSING_PARAMETER', 'timeseries'],
    ['timeseries percentile(cpu, 90)', 'NOT_SUPPORTED', 'percentile'],
    ['timeseries mean(cpu)', 'UNKNOWN_FUNCTION', 'mean'],
    ['timeseries avg(cpu, rollup: sum)', 'NOT_SUPPORTED', 'rollup'],
    ['timeseries avg(cpu), step: 1h', 'UNKNOWN_PARAMETER', 'step'],
    ['timeseries avg(cpu), shift: 5', 'INVALID_PARAMETER', 'shift'],
    ['timeseries avg(cpu), interval: 1m, bins: 5', 'INVALID_PARAMETER', 'bins'],
    ['timeseries avg(cpu), timeframe: "today"', 'INVALID_PARAMETER', 'timeframe'],
    ['timeseries avg(my-key)', 'MISSING_PARAMETER', 'avg'],
    ['timeseries avg(a, b)', 'TOO_MANY_POSITIONAL_PARAMETERS', 'avg'],
    ['timeseries avg(cpu), interval: 5', 'INVALID_PARAMETER', 'interval'],
    ['timeseries avg(cpu), bins: 0', 'INVALID_PARAMETER', 'bins'],
    ['timeseries avg(cpu, default: "none")', 'INVALID_PARAMETER', 'default'],
    ['timeseries avg(cpu), from: -1h, to: -2h', 'INVALID_PARAMETER', 'from'],
    ['timeseries avg(cpu', 'PARSE_ERROR', 'end of query'],
    ["timeseries avg(cpu), filter: a == 'b'", 'PARSE_ERROR', "'"],
    ['timeseries avg(cpu), filter: a == "\\q"', 'PARSE_ERROR', '\\q'],
  ])('%s', (source, errorType, subject) => {
    expect(errorOfQuery(source)).toMatchObject({ errorType, subject });
  });
});
