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
    ['fetch logs', 'UNKNOWN_COMMAND', 'fetch'],
    ['timeseries interval: 1m', 'MISSING_PARAMETER', 'timeseries'],
    ['timeseries percentile(cpu, 90)', 'UNKNOWN_FUNCTION', 'percentile'],
    ['timeseries avg(cpu, rollup: sum)', 'UNKNOWN_PARAMETER', 'rollup'],
    ['timeseries avg(cpu), shift: -1h', 'UNKNOWN_PARAMETER', 'shift'],
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
