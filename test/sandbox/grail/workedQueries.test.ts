import { createWorld } from '../../../sandbox/situations/createWorld';
import { presentRecord } from '../../../sandbox/grail/wire/presentValue';
import { runDql } from '../../../sandbox/grail/runDql';
import { minute, noon, smallWorld, writeMinutes } from '../dynatrace/smallWorld';
import { query } from './queryMinutes';

/**
 * The queries that discovery, history and dashboards are made of, as the public references let one write them: each on series of
 * a few minutes whose answers are worked out by hand.
 */
const K = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName';
const M = 'cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegionServiceName';
const R = 'cloud.aws.ecs.containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName';
const B = 'by:{aws.account.id, aws.region, clustername, servicename}';

const place = { 'aws.account.id': '111122223333', 'aws.region': 'eu-west-1' };
const cart = { ...place, clustername: 'shop', servicename: 'cart' };
const tax = { ...place, clustername: 'shop', servicename: 'tax' };
const card = { ...place, clustername: 'bank', servicename: 'card' };

/** Six minutes up to noon. `card` sends no memory and no tasks, and has been silent for two minutes. */
function fleet() {
  const world = smallWorld();
  writeMinutes(world, K, cart, [10, 20, 90, 95, 30, 40]);
  writeMinutes(world, K, tax, [50, null, 70, null, 81, 79]);
  writeMinutes(world, K, card, [5, 5, 5, 5, null, null]);
  writeMinutes(world, M, cart, [1, 2, 3, 4, 5, 6]);
  writeMinutes(world, M, tax, [60, 60, 60, 61, 60, 60]);
  writeMinutes(world, R, cart, [2, 2, 2, 2, 2, 3]);
  writeMinutes(world, R, tax, [1, 1, 1, 1, null, null]);
  writeMinutes(world, 'app.load', { host: 'h' }, [1]);
  return world;
}

/** 11:54 to 12:00 by the minute. */
const F = 'from:"2026-01-05T11:54:00Z", to:"2026-01-05T12:00:00Z"';
const at = (minutes: number): string => new Date(noon + minutes * minute).toISOString();

describe('the worked queries', () => {
  it('list keys with the number of their series', () => {
    const source =
      'metrics from:now()-7d | filter startsWith(metric.key, "cloud.aws.ecs.") | summarize {series = count()}, by:{metric.key}';
    expect(query(fleet(), source)).toEqual([
      { 'metric.key': R, series: 2n },
      { 'metric.key': K, series: 3n },
      { 'metric.key': M, series: 2n },
    ]);
  });

  it('discover services with what each uses, in slots of ten minutes', () => {
    const source = `timeseries {cpu = avg(${K}), mem = avg(${M}), run = avg(${R}), t = end()}, union:true, interval:10m, from:now()-7d, ${B}
| fieldsAdd last = arrayLast(iCollectArray(if(isNotNull(cpu[]), t[]))), n = arraySum(iCollectArray(if(isNotNull(cpu[]), 1)))
| fieldsAdd cpuAvg = if(n > 0, arrayAvg(cpu)), cpuMax = arrayMax(cpu), memMax = arrayMax(mem), tasks = arrayLast(run)
| fieldsRemove cpu, mem, run, t, timeframe, interval`;
    // All six minutes lie in the slot that ends at noon: one value each. (10 + 20 + 90 + 95 + 30 + 40) / 6 = 47.5;
    // (50 + 70 + 81 + 79) / 4 = 70; memory 21 / 6 = 3.5 and 361 / 6; tasks 13 / 6 and 1.
    expect(query(fleet(), source)).toEqual([
      { ...cart, last: at(0), n: 1, cpuAvg: 47.5, cpuMax: 47.5, memMax: 3.5, tasks: 13 / 6 },
      { ...tax, last: at(0), n: 1, cpuAvg: 70, cpuMax: 70, memMax: 361 / 6, tasks: 1 },
      { ...card, last: at(0), n: 1, cpuAvg: 5, cpuMax: 5, memMax: null, tasks: null },
    ]);
  });

  it('count the covered minutes', () => {
    const source = `timeseries cpu = avg(${K}), interval:1m, ${F}, ${B}
| fieldsAdd covered = arraySum(iCollectArray(if(isNotNull(cpu[]), 1))), total = arraySize(cpu)
| fieldsAdd coverage = 100.0 * covered / total | fieldsRemove cpu`;
    const records = query(fleet(), source);
    expect(records.map(({ covered, total, coverage }) => [covered, total, coverage])).toEqual([
      [6, 6n, 100],
      [4, 6n, 400 / 6],
      [4, 6n, 400 / 6],
    ]);
  });

  it('find the minutes above a threshold', () => {
    const source = `timeseries {cpu = avg(${K}), t = start()}, interval:1m, ${F}, ${B}, filter:in(clustername, {"shop", "other"})
| fieldsAdd bad = iCollectArray(if(cpu[] >= 80, t[]))
| fieldsAdd badMinutes = arraySize(arrayRemoveNulls(bad)), firstBad = arrayFirst(bad), lastBad = arrayLast(bad), worst = arrayMax(cpu)
| fieldsRemove cpu, t, bad | filter badMinutes > 0 | sort badMinutes desc`;
    const shown = query(fleet(), source).map(({ servicename, badMinutes, firstBad, lastBad, worst }) => [
      ...[servicename, badMinutes],
      ...[firstBad, lastBad, worst],
    ]);
    // A value at the end of a minute belongs to the minute that began before it.
    expect(shown).toEqual([
      ['cart', 2n, at(-4), at(-3), 95],
      ['tax', 1n, at(-2), at(-2), 81],
    ]);
  });

  it('fill a honeycomb or a table: one number and the names', () => {
    const source = `timeseries {cpu = avg(${K}, scalar:true)}, ${F}, ${B} | fields clustername, servicename, cpu`;
    expect(query(fleet(), source)).toEqual([
      { clustername: 'shop', servicename: 'cart', cpu: 47.5 },
      { clustername: 'shop', servicename: 'tax', cpu: 70 },
      { clustername: 'bank', servicename: 'card', cpu: 5 },
    ]);
  });

  it('fill a top list that can be drawn as lines', () => {
    const source = `timeseries {cpu = avg(${K}), peak = max(${K}, scalar:true)}, interval:2m, ${F}, ${B} | sort peak desc | limit 2`;
    expect(query(fleet(), source)).toEqual([
      { timeframe: { start: at(-6), end: at(0) }, interval: '2m', ...cart, cpu: [15, 92.5, 35], peak: 95 },
      { timeframe: { start: at(-6), end: at(0) }, interval: '2m', ...tax, cpu: [50, 70, 80], peak: 81 },
    ]);
  });

  it('tell how far data lags behind', () => {
    const source = `timeseries {n = count(${K}), t = end()}, interval:1m, from:now()-2h, by:{clustername}
| fieldsAdd last = arrayLast(iCollectArray(if(isNotNull(n[]), t[])))
| fields clustername, last, lag = now() - last`;
    expect(query(fleet(), source)).toEqual([
      { clustername: 'shop', last: at(0), lag: '0m' },
      { clustername: 'bank', last: at(-2), lag: '2m' },
    ]);
    const [, bank] = runDql(fleet(), source, { from: noon - minute, to: noon });
    // On the wire a duration is a text of nanoseconds.
    expect(presentRecord(bank ?? new Map(), 'Z')).toMatchObject({ lag: '120000000000' });
  });

  it('add up metric updates', () => {
    const source = `timeseries n = count(${K}), interval:1h, from:now()-30d | fieldsAdd total = arraySum(n) | fields total`;
    // 6 + 4 + 4 values.
    expect(query(fleet(), source)).toEqual([{ total: 14 }]);
  });
});

describe('the worked queries of Smartscape, in situation both-families', () => {
  const now = Date.UTC(2026, 5, 17, 12, 17);
  const world = createWorld({
    situation: 'both-families',
    ...{ realtime: false, largeScale: false, appScopes: [] },
    wall: () => now,
  });
  const run = (source: string) => runDql(world, source, { from: now - 7_200_000, to: now });
  const texts = (source: string) => run(source).map((record) => presentRecord(record, 'Z'));

  it('list services with the name of their cluster', () => {
    const records = texts(
      'smartscapeNodes "AWS_ECS_SERVICE" | fieldsAdd references | fieldsAdd cluster = getNodeName(references[`belongs_to.aws_ecs_cluster`][0]) | fields id, name, cluster, aws.account.id, aws.region, aws.arn, tags',
    );
    // Eight clusters of four services each.
    expect(records).toHaveLength(32);
    expect(records.find(({ name, cluster }) => cluster === 'catalog-prod' && name === 'reviews')).toMatchObject({
      'aws.account.id': '111122223333',
      'aws.arn': expect.stringMatching(/:service\/catalog-prod\/reviews$/) as unknown,
      tags: { Environment: 'production', Team: 'catalog', 'cost-center': 'catalog-prod' },
    });
  });

  it('filter by a tag', () => {
    const source = 'smartscapeNodes "AWS_ECS_CLUSTER" | filter tags[`cost-center`] == "catalog-prod" | fields name';
    expect(texts(source)).toEqual([{ name: 'catalog-prod' }]);
  });

  it('go from services to clusters, with the wanted number of tasks out of the AWS object', () => {
    expect(
      texts(
        'smartscapeNodes "AWS_ECS_SERVICE" | traverse {"belongs_to"}, {"AWS_ECS_CLUSTER"} | summarize services = count(), by:{name} | sort name asc | limit 2',
      ),
    ).toEqual([
      { name: 'catalog-prod', services: '4' },
      { name: 'checkout-prod', services: '4' },
    ]);
    const tasks = texts(
      'smartscapeNodes "AWS_ECS_SERVICE" | parse aws.object, "JSON:object" | fields n = object[configuration][desiredCount]',
    );
    expect(tasks.every(({ n }) => Number(n) >= 2 && Number(n) <= 7)).toBe(true);
  });

  it('join polled series with their nodes by the id of the source', () => {
    const K2 = 'cloud.aws.ecs.CPUUtilization.By.ClusterName.ServiceName';
    const records = texts(
      `timeseries cpu = avg(\`${K2}\`, scalar:true), by:{dt.smartscape_source.id} | fieldsAdd name = getNodeName(dt.smartscape_source.id) | filter name == "reviews" | lookup [ smartscapeNodes "AWS_ECS_SERVICE" ], sourceField: dt.smartscape_source.id, lookupField: id, fields: { aws.account.id }`,
    );
    // `reviews` is a service of catalog-prod, which the connection covers.
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      name: 'reviews',
      'aws.account.id': '111122223333',
      cpu: expect.any(Number) as unknown,
    });
  });

  it('find keys of both families', () => {
    const keys = texts(
      'metrics from:now()-7d | filter startsWith(metric.key, "cloud.aws.ecs") | dedup metric.key | fields metric.key',
    );
    const families = keys.map((record) => (String(record['metric.key']).includes('.By.') ? 'connection' : 'stream'));
    expect(new Set(families)).toEqual(new Set(['connection', 'stream']));
  });
});
