import type { Sli } from '../../../domain/model/sli';
import { platformIndicator } from '../../../domain/queries/platformSli';
import { sliValueDql } from '../../../domain/queries/sliValueDql';
import { metricStreamKeys } from '../../../domain/model/metricKeys';
import { runDql } from '../../../sandbox/grail/runDql';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import type { World } from '../../../sandbox/world/world';
import { minute, noon, smallWorld } from '../../sandbox/dynatrace/smallWorld';

const target = {
  ...{ entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', cluster: 'shop', accountId: '1', region: 'r' },
  ...{ capacity: 'ec2' as const },
};
const where = { 'aws.account.id': '1', 'aws.region': 'r', clustername: 'shop' };
const sliOf = (noData: 'exclude' | 'good' | 'bad', level: 'cluster' | 'worst-service' = 'cluster') =>
  ({ kind: 'time', metric: 'cpu', level, threshold: 80, statistic: 'avg', noData }) as const satisfies Sli;

interface Written {
  key?: string;
  service?: string;
  /** Data points in each minute, e.g. one per task. */
  count?: number;
  usage?: (minutesAgo: number) => number | null;
}

/** A day of minutes up to 11:00, an hour before the sandbox's now, so that all of it has arrived. */
const end = noon - 60 * minute;
function worldOf(...series: Written[]): World {
  const world = smallWorld();
  for (const { key = metricStreamKeys.clusterCpu, service, count = 1, usage = () => 50 } of series) {
    const dimensions = { ...where, ...(service === undefined ? {} : { servicename: service }) };
    for (let ago = 24 * 60 - 1; ago >= 0; ago -= 1) {
      const value = usage(ago);
      if (value === null) continue;
      const at = end - ago * minute;
      world.shelf(metricShelf).write(key, dimensions, { at, min: value, max: value, sum: value * count, count });
    }
  }
  return world;
}

/** The mean of all slots, as the sandbox evaluates an SLO: percent. */
function valueOf(world: World, sli: Sli, slotMinutes: number): number {
  const query = platformIndicator(sli, target, metricStreamKeys, { slotMinutes, excluded: [] });
  const [record] = runDql(world, query, { from: end - 24 * 60 * minute, to: end });
  const found = record?.get('sli');
  const slots = (Array.isArray(found) ? found : []).filter((slot) => typeof slot === 'number');
  return slots.reduce((sum, slot) => sum + slot, 0) / slots.length;
}

/** Nothing for an hour that begins a quarter of an hour into a slot of half an hour: 23 of 24 hours are left. */
const hourMissing = (ago: number): number | null => (ago >= 600 + 15 && ago < 660 + 15 ? null : 50);

describe('an hour without data in a day, where silence is bad', () => {
  it.each([1, 10, 30, 60])('is an hour in time slices of %d minutes: 95.83 %% are left', (width) => {
    expect(valueOf(worldOf({ usage: hourMissing }), sliOf('bad'), width)).toBeCloseTo((100 * 23) / 24, 9);
  });

  it('is one of 48 time slices where every minute has two data points, which is all that Grail can tell', () => {
    expect(valueOf(worldOf({ usage: hourMissing, count: 2 }), sliOf('bad'), 30)).toBeCloseTo((100 * 47) / 48, 9);
  });

  it('is left out, or good, where the objective says so', () => {
    expect(valueOf(worldOf({ usage: hourMissing }), sliOf('exclude'), 30)).toBe(100);
    expect(valueOf(worldOf({ usage: hourMissing }), sliOf('good'), 30)).toBe(100);
  });

  it('does not make bad what is polled every five minutes: no time slice has a point per minute', () => {
    const polled = (ago: number): number | null => (ago % 5 === 0 ? 50 : null);
    expect(valueOf(worldOf({ usage: polled }), sliOf('bad'), 10)).toBe(100);
  });

  it('counts for the worst service while no service reports, and not while one does', () => {
    const key = metricStreamKeys.serviceCpu;
    const both = worldOf({ key, service: 'a', usage: hourMissing });
    expect(valueOf(both, sliOf('bad', 'worst-service'), 30)).toBeCloseTo((100 * 23) / 24, 9);
    const one = worldOf({ key, service: 'a', usage: hourMissing }, { key, service: 'b' });
    expect(valueOf(one, sliOf('bad', 'worst-service'), 30)).toBe(100);
  });

  it('stays bad in time slices that were too hot', () => {
    // The last hour at 90 %, two of 48 slots; 46 good ones, one of which has no data and two half of it.
    const usage = (ago: number): number | null => (ago < 60 ? 90 : hourMissing(ago));
    expect(valueOf(worldOf({ usage }), sliOf('bad'), 30)).toBeCloseTo((100 * 22) / 24, 9);
  });
});

describe('a tile', () => {
  const keys = [metricStreamKeys.clusterCpu];
  const shown = (world: World, sli: Sli) =>
    runDql(world, sliValueDql({ sli, keys }, target, '-2h'), { from: noon, to: noon })[0]?.get('sli');

  it('shows nothing, not 0 %, of a record without a single value', () => {
    // A metric that only another cluster has, and a record all the same, because gaps count as good: none to show is no 0 %.
    expect(shown(smallWorld(), sliOf('exclude')) ?? null).toBeNull();
    const query = 'timeseries usage = avg(x), nonempty: true, interval: 1m | fieldsAdd sli = arrayRemoveNulls(usage)';
    const [record] = runDql(smallWorld(), `${query} | fields sli = if(arraySize(sli) > 0, arrayAvg(sli))`, {
      ...{ from: noon - 10 * minute, to: noon },
    });
    expect(record?.get('sli')).toBeNull();
    const former = runDql(smallWorld(), `${query} | fields sli = arrayAvg(arrayRemoveNulls(usage))`, {
      ...{ from: noon - 10 * minute, to: noon },
    });
    expect(former[0]?.get('sli')).toBe(0);
  });

  it('shows the share of good time slices, and 0 % only when all are bad', () => {
    expect(shown(worldOf({}), sliOf('exclude'))).toBe(100);
    expect(shown(worldOf({ usage: () => 95 }), sliOf('exclude'))).toBe(0);
  });
});
