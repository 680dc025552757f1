import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorld } from '../../../sandbox/situations/createWorld';
import type { World } from '../../../sandbox/world/world';
import { ecsShelf } from '../../../sandbox/ecs/ecsShelf';
import type { Situation } from '../../../sandbox/situations/situations';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';
import { userScopeShelf } from '../../../sandbox/http/userScopes';
import { extensionShelf } from '../../../sandbox/dynatrace/extensions/extensionShelf';

const now = Date.UTC(2026, 5, 17, 12);
const hour = 3_600_000;
const clusterCpu = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const serviceCpu = `${clusterCpu}ServiceName`;
const [running = '', desired = ''] = ['running', 'desired'].map(
  (count) => `cloud.aws.ecs.containerinsights.${count}TaskCountByAccountIdClusterNameRegionServiceName`,
);
const heartbeat = 'cloud.aws.cloudwatch.metricstreams.metricUpdateByAccountIdMetricStreamNameRegion';
const entityDimension = 'dt.entity.cloud:aws:ecs:metric_streams:cluster';

const scopes = ['settings:objects:read', 'settings:objects:write', 'document:documents:write', 'x:y:install'];

const aWorld = (situation: Situation, largeScale = false): World =>
  createWorld({ situation, realtime: false, largeScale, appScopes: scopes, wall: () => now });

const distinct = (world: World, key: string, ...names: string[]): Set<string> =>
  new Set(
    world
      .shelf(metricShelf)
      .series(key)
      .map(({ dimensions }) => names.map((name) => dimensions[name]).join('/')),
  );

/** When the newest sample of the last day arrived, in hours before now; null when there is none. */
function newest(world: World, key: string, clusterName: string): number | null {
  const series = world
    .shelf(metricShelf)
    .series(key)
    .find(({ dimensions }) => dimensions['clustername'] === clusterName);
  const last = series?.samples(now - 24 * hour, now).at(-1);
  return last ? (now - last.at) / hour : null;
}

/** Percent of the last week's minutes whose mean passes the test. */
function shareOfWeek(
  world: World,
  key: string,
  cluster: string,
  service: string | undefined,
  passes: (mean: number) => boolean,
): number {
  const series = world
    .shelf(metricShelf)
    .series(key)
    .find(({ dimensions }) => dimensions['clustername'] === cluster && dimensions['servicename'] === service);
  const means = series?.samples(now - 168 * hour, now).map(({ sum, count }) => sum / count) ?? [];
  return (100 * means.filter(passes).length) / means.length;
}

describe('situation fresh', () => {
  it('has nothing connected, and the extension active', () => {
    const world = aWorld('fresh');

    expect(world.shelf(metricShelf).keys()).toEqual([]);
    expect(world.shelf(entityShelf).size).toBe(0);
    expect(world.shelf(extensionShelf)).toMatchObject({ title: 'AWS Entities for Metric Streaming', active: true });
  });
});

describe('situation connected', () => {
  const world = aWorld('connected');

  it('has two accounts, three regions, twelve clusters and 48 services', () => {
    expect(distinct(world, serviceCpu, 'aws.account.id')).toEqual(new Set(['111122223333', '444455556666']));
    expect(distinct(world, serviceCpu, 'aws.region')).toEqual(new Set(['us-east-1', 'eu-west-1', 'eu-central-1']));
    expect(distinct(world, serviceCpu, 'aws.account.id', 'aws.region', 'clustername').size).toBe(12);
    expect(world.shelf(metricShelf).series(serviceCpu)).toHaveLength(48);
  });

  it('has cluster-level utilisation of the EC2 half only', () => {
    expect(world.shelf(metricShelf).series(clusterCpu)).toHaveLength(6);
    expect(distinct(world, clusterCpu, 'clustername')).not.toContain('payments-prod');
  });

  it('has Container Insights of the production account: running and desired tasks of its 24 services', () => {
    for (const key of [running, desired]) {
      expect(world.shelf(metricShelf).series(key)).toHaveLength(24);
      expect(distinct(world, key, 'aws.account.id')).toEqual(new Set(['111122223333']));
      expect(distinct(world, key, entityDimension).size).toBe(6);
    }
  });

  it('has a service above 100 % at times, in a cluster without a cluster-level metric', () => {
    expect(shareOfWeek(world, serviceCpu, 'payments-prod', 'fraud-check', (value) => value > 100)).toBeGreaterThan(5);
  });

  it('has a hot service in a cluster whose average is fine', () => {
    const isHot = (value: number): boolean => value >= 80;
    expect(shareOfWeek(world, serviceCpu, 'fulfilment-prod', 'routing', isHot)).toBeGreaterThan(10);
    expect(shareOfWeek(world, clusterCpu, 'fulfilment-prod', undefined, isHot)).toBe(0);
  });

  it('has one cluster that is stopped six hours a day, but not when the sandbox is started', () => {
    const series = world
      .shelf(metricShelf)
      .series(serviceCpu)
      .find(({ dimensions }) => dimensions['clustername'] === 'search-staging');
    // Twelve hours from the start, which was at noon, lies midnight: from 21:00 to 03:00.
    const edges = [now - 9 * hour, now - 15 * hour].map((at) => series?.samples(at - 60_000, at).length);
    expect(series?.samples(now - 24 * hour, now - 2 * 60_000)).toHaveLength(18 * 60 - 2);
    expect(series?.samples(now - 15 * hour - 60_000, now - 9 * hour - 60_000)).toEqual([]);
    expect(edges).toEqual([1, 0]);
  });

  it('has services that run fewer tasks than desired now and then, for minutes', () => {
    const week = (key: string, index: number): number[] => {
      const series = world.shelf(metricShelf).series(key)[index];
      return series?.samples(now - 168 * hour, now).map(({ sum }) => sum) ?? [];
    };
    const short = Array.from({ length: 24 }, (_, index) => {
      const wanted = week(desired, index);
      return week(running, index).filter((count, minute) => count < (wanted[minute] ?? 0)).length;
    });
    expect(short.filter((minutes) => minutes > 0).length).toBeGreaterThan(5);
    expect(short.filter((minutes) => minutes === 0).length).toBeGreaterThan(2);
    expect(Math.max(...short)).toBeLessThan(0.03 * 10_080);
  });

  it('has a service that lost all of its tasks for a while, which then sends neither count', () => {
    const minutes = (key: string): number[][] =>
      world
        .shelf(metricShelf)
        .series(key)
        .map((series) => series.samples(now - 336 * hour, now - hour).map(({ at }) => at));
    const lost = minutes(running).map((ats) => 335 * 60 - ats.length);
    expect(minutes(running)).toEqual(minutes(desired));
    expect(Math.max(...lost)).toBeGreaterThan(10);
    expect(lost.filter((count) => count === 0).length).toBeGreaterThan(12);
  });

  it('has an entity per cluster, named in the dimension of its series', () => {
    const ids = distinct(world, serviceCpu, entityDimension);

    expect(ids).toEqual(new Set(world.shelf(entityShelf).keys()));
    expect(ids.size).toBe(12);
    for (const [id, entity] of world.shelf(entityShelf)) {
      expect(id).toMatch(/^CUSTOM_DEVICE-[0-9A-F]{16}$/);
      expect(entity).toMatchObject({ type: 'cloud:aws:ecs:metric_streams:cluster', lastSeenTms: now });
    }
  });

  it('has fourteen days of history up to two minutes ago, and a heartbeat per account and region', () => {
    const samples = world.shelf(metricShelf).series(clusterCpu)[0]?.samples(0, now) ?? [];

    expect(samples[0]?.at).toBe(now - 14 * 24 * hour + 60_000);
    expect(samples.at(-1)?.at).toBe(now - 120_000);
    expect(samples).toHaveLength(14 * 24 * 60 - 2);
    expect(world.shelf(metricShelf).series(heartbeat)).toHaveLength(6);
  });

  it('goes on live: an hour later there are sixty more minutes, and the entities were seen', async () => {
    const alive = aWorld('connected');
    await alive.clock.advance(3600);

    const samples =
      alive
        .shelf(metricShelf)
        .series(clusterCpu)[0]
        ?.samples(now, now + 2 * hour) ?? [];

    expect(samples.at(-1)?.at).toBe(now + hour - 120_000);
    expect([...alive.shelf(entityShelf).values()].every(({ lastSeenTms }) => lastSeenTms === now + hour)).toBe(true);
  });

  it('grants every scope of app.config', () => {
    expect([...world.shelf(userScopeShelf)]).toEqual(scopes);
  });
});

describe('situation breaching', () => {
  const world = aWorld('breaching');

  it('has a stream that fell silent three hours ago, with its heartbeat', () => {
    expect(newest(world, clusterCpu, 'checkout-staging')).toBe(3);
    const silent = world
      .shelf(metricShelf)
      .series(heartbeat)
      .filter((series) => series.samples(now - hour, now).length === 0)
      .map(({ dimensions }) => `${dimensions['aws.account.id']}/${dimensions['aws.region']}`);
    expect(silent).toEqual(['444455556666/us-east-1']);
  });

  it('has a cluster scaled to zero two days ago, which sends nothing any more', () => {
    expect(newest(world, clusterCpu, 'fulfilment-staging')).toBeNull();
    const cluster = world
      .shelf(ecsShelf)
      .clusters('444455556666', 'eu-central-1')
      .find(({ name }) => name === 'fulfilment-staging');
    expect(cluster?.services.every(({ scaledToZero }) => scaledToZero)).toBe(true);
  });

  it('has an EC2 cluster above 80 % on average of the last day', () => {
    const series = world
      .shelf(metricShelf)
      .series(clusterCpu)
      .find(({ dimensions }) => dimensions['clustername'] === 'catalog-prod');
    const samples = series?.samples(now - 24 * hour, now) ?? [];
    const mean = samples.reduce((sum, sample) => sum + sample.sum / sample.count, 0) / samples.length;

    expect(mean).toBeGreaterThan(80);
  });
});

describe('situation large', () => {
  it('has 1,000 clusters and 10,000 services', () => {
    const world = aWorld('large');

    expect(world.shelf(entityShelf).size).toBe(1000);
    expect(world.shelf(metricShelf).series(serviceCpu)).toHaveLength(10_000);
  });

  it('has 10,000 clusters and 50,000 services on a flag', () => {
    const world = aWorld('large', true);

    expect(world.shelf(entityShelf).size).toBe(10_000);
    expect(world.shelf(metricShelf).series(serviceCpu)).toHaveLength(50_000);
  });
});

describe('situation no-extension', () => {
  it('has the data of connected, but no entities and no entity dimension', () => {
    const world = aWorld('no-extension');

    expect(world.shelf(metricShelf).series(serviceCpu)).toHaveLength(48);
    expect(distinct(world, serviceCpu, entityDimension)).toEqual(new Set(['']));
    expect(world.shelf(entityShelf).size).toBe(0);
    expect(world.shelf(extensionShelf)).toMatchObject({ installed: false, active: false });
  });

  it('gets entities with the data that arrives after the extension was activated, and keeps what came before', async () => {
    const world = aWorld('no-extension');
    const begin = world.clock.now();
    Object.assign(world.shelf(extensionShelf), { installed: true, active: true, activeSince: begin });
    expect(world.shelf(entityShelf).size).toBe(0);

    await world.clock.advance(120);

    expect(world.shelf(entityShelf).size).toBe(12);
    expect(distinct(world, serviceCpu, entityDimension)).toEqual(new Set(['', ...world.shelf(entityShelf).keys()]));
    const minutes = (hasEntity: boolean) =>
      world
        .shelf(metricShelf)
        .series(serviceCpu)
        .filter(({ dimensions }) => entityDimension in dimensions === hasEntity)
        .map((series) => series.samples(begin - 3_600_000, begin + 3_600_000).map(({ at }) => at));
    const [before = []] = minutes(false);
    const [after = []] = minutes(true);
    expect(minutes(false)).toHaveLength(48);
    expect(minutes(true)).toHaveLength(48);
    expect(after.length).toBeGreaterThan(0);
    // Without a gap and without a minute twice.
    expect(after[0]).toBe((before.at(-1) ?? 0) + 60_000);
  });
});

describe('situation denied', () => {
  it('withholds what writes or installs', () => {
    expect([...aWorld('denied').shelf(userScopeShelf)]).toEqual(['settings:objects:read']);
  });
});

describe('the invented id of the extension', () => {
  it('stands nowhere in the app: the real one is not documented', () => {
    const { name } = aWorld('fresh').shelf(extensionShelf);

    expect(name).toContain('invented');
    expect(readFileSync(join(__dirname, '../../../domain/model/ecsMetrics.ts'), 'utf8')).not.toContain(name);
  });
});
