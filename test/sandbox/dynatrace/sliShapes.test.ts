import { queryMetrics } from '../../../sandbox/dynatrace/metrics/queryMetrics';
import { listSlos } from '../../../sandbox/dynatrace/slo/listSlos';
import { createSettingsObject } from '../../../sandbox/dynatrace/settings/createSettingsObject';
import type { World } from '../../../sandbox/world/world';
import { sloValue } from './sloValue';
import { answer, smallWorld, writeMinutes } from './smallWorld';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';

/** Values of the indicators an ECS objective may have, worked out by hand, through the SLO list and the metric query. */
const where = { clustername: 'shop', 'aws.region': 'r' };
const of = (servicename: string): Record<string, string> => ({ ...where, servicename });

/** A service's slots below 80 %. */
const chosen = 'cpu:filter(and(eq("clustername","shop"),eq("servicename","cart")))';
const below80 = ':partition("usage",value("good",lt(80)))';
const service = (outer = ''): string =>
  `((${chosen}:avg${below80}:splitBy():count:default(0,always))/(${chosen}:avg:splitBy():count)*(100))${outer}`;

/** A slot is good if the hottest service is below 80 %. */
const hottest = 'cpu:filter(eq("clustername","shop")):splitBy("servicename"):avg:splitBy():max';
const worst = `((${hottest}${below80}:splitBy():count:default(0,always))/(${hottest}:splitBy():count)*(100))`;

/** A slot is good if no task is missing. */
const spare =
  '(running:filter(eq("servicename","cart")):splitBy():min-desired:filter(eq("servicename","cart")):splitBy():max)';
const tasks = `((${spare}:partition("tasks",value("good",ge(0))):splitBy():count:default(0,always))/(${spare}:splitBy():count)*(100))`;

function evaluated(world: World, metricExpression: string): { value: number; error: string } {
  const value = sloValue({ metricExpression });
  createSettingsObject(world, { schemaId: 'builtin:monitoring.slo', scope: 'environment', externalId: null, value });
  const { slo } = answer(world, listSlos, { query: { evaluate: 'true' } }).body as {
    slo: { evaluatedPercentage: number; error: string }[];
  };
  return { value: slo[0]?.evaluatedPercentage ?? NaN, error: slo[0]?.error ?? '' };
}

function points(world: World, metricSelector: string, minutes: number): (number | null)[] | undefined {
  const query = { metricSelector, from: `now-${minutes}m`, resolution: '1m' };
  const { result } = answer(world, queryMetrics, { query }).body as {
    result: { data: { values: (number | null)[] }[] }[];
  };
  return result[0]?.data[0]?.values;
}

type Minutes = readonly (number | null)[];

function worldOf(series: readonly (readonly [string, Record<string, string>, Minutes])[]): World {
  const world = smallWorld();
  for (const [key, dimensions, minutes] of series) writeMinutes(world, key, dimensions, minutes);
  return world;
}

describe('a service’s share of slots below 80 %', () => {
  it.each<[string, Minutes, (number | null)[], number]>([
    // 2 good of the 3 measured.
    ['leaves gaps out', [10, null, 90, 20], [100, null, 0, 100], 200 / 3],
    ['is 0 when all are bad', [81, 99, 120], [0, 0, 0], 0],
    ['counts the threshold itself as bad', [80, 79.999], [0, 100], 50],
    ['knows one slot', [79], [100], 100],
  ])('%s', (_, minutes, slots, value) => {
    // Another service, whose heat must not count, and another cluster's service of the same name.
    const others = [
      ['cpu', of('tax'), [99, 99, 99, 99]],
      ['cpu', { clustername: 'bank', servicename: 'cart' }, [99, 99, 99, 99]],
    ] as const;
    const world = worldOf([['cpu', of('cart'), minutes], ...others]);
    expect(points(world, service(), minutes.length)).toEqual(slots);
    expect(evaluated(world, service()).value).toBeCloseTo(value, 9);
  });

  it('is no data when nothing was measured, and 100 only if the expression says so', () => {
    const world = worldOf([['cpu', of('tax'), [10, 10]]]);
    expect(points(world, service(), 2)).toBeUndefined();
    expect(points(world, service(':default(100,always)'), 2)).toEqual([100, 100]);
    expect(evaluated(world, service())).toEqual({ value: -1, error: 'N/A: no data in the timeframe of the SLO.' });
  });

  it('has no value, or a false 100, while every slot is bad, if "default" lacks its "always"', () => {
    const world = worldOf([['cpu', of('cart'), [90, 95]]]);
    const without = (outer = '') => service(outer).replace('default(0,always)', 'default(0)');
    expect(evaluated(world, without())).toEqual({ value: -1, error: 'N/A: no data in the timeframe of the SLO.' });
    expect(points(world, without(':default(100,always)'), 2)).toEqual([100, 100]);
    expect(points(world, service(':default(100,always)'), 2)).toEqual([0, 0]);
  });

  it('finds names with quotes and tildes, which are escaped by a tilde', () => {
    const world = worldOf([['cpu', of('a "b" ~ c'), [10, 90]]]);
    expect(points(world, service().replaceAll('"cart"', '"a ~"b~" ~~ c"'), 2)).toEqual([100, 0]);
  });
});

describe('the share of slots in which no service is above 80 %', () => {
  it('judges the hottest of two services', () => {
    // Slot by slot max(10,20), max(90,20), max(10,85), only 20, nothing.
    const world = worldOf([
      ['cpu', of('cart'), [10, 90, 10, null, null]],
      ['cpu', of('tax'), [20, 20, 85, 20, null]],
    ]);
    expect(points(world, hottest, 5)).toEqual([20, 90, 85, 20, null]);
    expect(points(world, worst, 5)).toEqual([100, 0, 0, 100, null]);
    expect(evaluated(world, worst).value).toBe(50);
  });

  it('takes the hottest service, not the hottest task: the average of each service comes first', () => {
    const world = smallWorld();
    const at = world.clock.now();
    // Two tasks at 50 and 100 %: 75 on average.
    world.shelf(metricShelf).write('cpu', of('cart'), { at, min: 50, max: 100, sum: 150, count: 2 });
    expect(points(world, hottest, 1)).toEqual([75]);
    expect(points(world, hottest.replace(':avg', ':max'), 1)).toEqual([100]);
  });
});

describe('the share of slots with all desired tasks', () => {
  it.each<[string, Minutes, Minutes, (number | null)[], number]>([
    ['is bad while one is missing', [3, 2, 3, 4], [3, 3, 3, 3], [100, 0, 100, 100], 75],
    // A service without a running task sends neither count.
    ['leaves a dead service out', [2, null, null, 1], [2, null, null, 2], [100, null, null, 0], 50],
    ['leaves a slot out of which only one side is known', [2, 2], [2, null], [100, null], 100],
  ])('%s', (_, running, desired, slots, value) => {
    const world = worldOf([
      ['running', of('cart'), running],
      ['desired', of('cart'), desired],
      ['running', of('tax'), running.map(() => 0)],
      ['desired', of('tax'), running.map(() => 9)],
    ]);
    expect(points(world, tasks, running.length)).toEqual(slots);
    expect(evaluated(world, tasks).value).toBe(value);
  });

  it('shows a dip in a wide slot by the lowest count, which an average would dilute', () => {
    const dip = [...new Array<number>(11).fill(2), 1];
    const world = worldOf([
      ['running', of('cart'), dip],
      ['desired', of('cart'), dip.map(() => 2)],
    ]);
    const wide = (selector: string): unknown => {
      const query = { metricSelector: selector, from: 'now-12m', resolution: '12m' };
      return (answer(world, queryMetrics, { query }).body as { result: { data: { values: unknown }[] }[] }).result[0]
        ?.data[0]?.values;
    };
    expect(wide(spare)).toEqual([-1]);
    // (11 × 2 + 1) / 12 = 1.9167, less 2.
    expect(wide(spare.replace(':min', ':avg'))).toEqual([expect.closeTo(-1 / 12, 9)]);
  });
});

describe('what the reference does not allow', () => {
  it.each([
    ['a partition of raw data', 'cpu:partition("u",value("good",lt(80)))', 400],
    ['default always without an empty splitBy', 'cpu:splitBy("servicename"):default(100,always)', 400],
    ['operands of different dimensions', 'cpu:splitBy("servicename")-cpu:splitBy("clustername")', 400],
  ])('%s', (_, metricSelector, status) => {
    const world = worldOf([['cpu', of('cart'), [10]]]);
    let found = 200;
    try {
      answer(world, queryMetrics, { query: { metricSelector } });
    } catch (error) {
      found = (error as { status: number }).status;
    }
    expect(found).toBe(status);
  });
});
