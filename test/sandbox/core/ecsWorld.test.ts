import { connectedFleet, withRest } from '../../../sandbox/ecs/ecsFleet';
import { createEcsWorld } from '../../../sandbox/ecs/ecsWorld';
import type { EcsCluster } from '../../../sandbox/ecs/ecs';
import type { Sample } from '../../../sandbox/metricStore/series';

const minute = 60_000;
const monday = Date.UTC(2026, 0, 5);

const aWorld = () => createEcsWorld(connectedFleet());

function clusterNamed(name: string): EcsCluster {
  const found = [...connectedFleet().values()].flat().find((cluster) => cluster.name === name);
  if (!found) throw new Error(`no cluster ${name}`);
  return found;
}

function day(cluster: EcsCluster, service: string | null, metric: 'cpu' | 'memory', from = monday): Sample[] {
  const world = aWorld();
  return Array.from({ length: 1440 }, (_, n) =>
    world.sample(cluster, service, metric, from + (n + 1) * minute),
  ).flatMap((sample) => (sample ? [sample] : []));
}

describe('what runs in AWS', () => {
  it('is two EC2 clusters and a Fargate one, with 3 to 4 services each, in an account nobody described', () => {
    const clusters = aWorld().clusters('999988887777', 'ap-southeast-2');

    expect(clusters.map(({ capacity }) => capacity).sort()).toEqual(['ec2', 'ec2', 'fargate']);
    for (const { accountId, region, services } of clusters) {
      expect({ accountId, region }).toEqual({ accountId: '999988887777', region: 'ap-southeast-2' });
      expect([3, 4]).toContain(services.length);
    }
  });

  it('sends the same values for the same minute every time', () => {
    const cluster = clusterNamed('checkout-prod');

    expect(aWorld().sample(cluster, 'cart', 'cpu', monday)).toEqual(aWorld().sample(cluster, 'cart', 'cpu', monday));
  });

  it('sends different values for another service, metric and minute', () => {
    const cluster = clusterNamed('checkout-prod');
    const world = aWorld();
    const sums = [
      world.sample(cluster, 'cart', 'cpu', monday),
      world.sample(cluster, 'tax', 'cpu', monday),
      world.sample(cluster, 'cart', 'memory', monday),
      world.sample(cluster, 'cart', 'cpu', monday + minute),
    ].map((sample) => sample?.sum);

    expect(new Set(sums).size).toBe(4);
  });

  it('sends cluster-level utilisation of EC2 clusters only', () => {
    const world = aWorld();

    expect(world.sample(clusterNamed('checkout-prod'), null, 'cpu', monday)).not.toBeNull();
    expect(world.sample(clusterNamed('payments-prod'), null, 'cpu', monday)).toBeNull();
    expect(world.sample(clusterNamed('payments-prod'), 'capture', 'cpu', monday)).not.toBeNull();
  });

  it('sends nothing of a service scaled to zero, nor of a cluster that runs nothing', () => {
    const world = aWorld();
    const cluster = clusterNamed('checkout-prod');
    const resting = (count: number): EcsCluster => ({
      ...cluster,
      services: cluster.services.map(({ name }, index) => ({ name, scaledToZero: index < count })),
    });

    expect(world.sample(resting(1), 'cart', 'cpu', monday)).toBeNull();
    expect(world.sample(resting(1), null, 'cpu', monday)).not.toBeNull();
    expect(world.sample(resting(4), null, 'cpu', monday)).toBeNull();
  });

  it('sends task counts of services only, where Container Insights is on', () => {
    const world = aWorld();
    const cluster = clusterNamed('checkout-prod');
    const desired = world.sample(cluster, 'cart', 'desired', monday);
    expect(desired).toEqual({ at: monday, min: desired?.sum, max: desired?.sum, sum: desired?.sum, count: 1 });
    expect(desired?.sum).toBeGreaterThan(1);
    expect(world.sample(cluster, null, 'desired', monday)).toBeNull();
    expect(world.sample(clusterNamed('checkout-staging'), 'cart', 'desired', monday)).toBeNull();
  });

  it('sends neither running nor desired tasks of a service without a running task', () => {
    const world = aWorld();
    const cluster = clusterNamed('checkout-prod');
    const resting: EcsCluster = { ...cluster, services: [{ name: 'cart', scaledToZero: true }] };
    expect(world.sample(resting, 'cart', 'desired', monday)).toBeNull();
    expect(world.sample(resting, 'cart', 'running', monday)).toBeNull();
  });

  it('sends nothing of a cluster at rest', () => {
    const fleet = withRest(connectedFleet(), 'checkout-prod', monday, 6);
    const [cluster] = [...fleet.values()].flat();
    const world = createEcsWorld(fleet);
    const sent = (hour: number, service: string | null, metric: 'cpu' | 'running'): boolean =>
      world.sample(cluster!, service, metric, monday + hour * 60 * minute) !== null;
    expect([9, 14.9].map((hour) => sent(hour, null, 'cpu'))).toEqual([false, false]);
    expect([8.9, 15].map((hour) => sent(hour, null, 'cpu'))).toEqual([true, true]);
    expect([sent(12, 'cart', 'running'), sent(0, 'cart', 'running')]).toEqual([false, true]);
  });

  it('sends nothing of a service the cluster does not have', () => {
    expect(aWorld().sample(clusterNamed('checkout-prod'), 'unheard-of', 'cpu', monday)).toBeNull();
  });

  it.each([
    ['checkout-prod', null, 'cpu'],
    ['checkout-prod', 'cart', 'cpu'],
    ['payments-prod', 'fraud-check', 'memory'],
  ] as const)('sends statistics of %s %s %s that agree with each other', (name, service, metric) => {
    const samples = day(clusterNamed(name), service, metric);

    const wrong = samples.filter(({ at, min, max, sum, count }) => {
      const mean = sum / count;
      const isOrdered = min >= 0 && mean >= min - 0.001 && mean <= max + 0.001;
      return at % minute !== 0 || !Number.isInteger(count) || count < 1 || !isOrdered || (count === 1 && min !== max);
    });

    expect(samples).toHaveLength(1440);
    expect(wrong).toEqual([]);
  });

  it('is busier at the peak of a working day than in the quietest hour', () => {
    const samples = day(clusterNamed('catalog-staging'), null, 'cpu');
    const hourly = Array.from({ length: 24 }, (_, hour) =>
      samples.slice(hour * 60, hour * 60 + 60).reduce((sum, one) => sum + one.sum / one.count / 60, 0),
    );

    expect(Math.max(...hourly)).toBeGreaterThan(Math.min(...hourly) + 10);
  });

  it('lets the CPU of a service exceed 100 % now and then, never that of a cluster, nor memory', () => {
    const clusters = [...connectedFleet().values()].flat();
    const peaks = (service: boolean, metric: 'cpu' | 'memory'): number[] =>
      clusters.flatMap((cluster) =>
        (service ? cluster.services.map(({ name }) => name) : [null]).flatMap((name) =>
          Array.from({ length: 3 }, (_, n) => day(cluster, name, metric, monday + n * 1440 * minute)).flatMap(
            (samples) => samples.map(({ max }) => max),
          ),
        ),
      );
    const over = (values: number[]): number => values.filter((value) => value > 100).length / values.length;

    const serviceCpu = over(peaks(true, 'cpu'));
    expect(serviceCpu).toBeGreaterThan(0);
    expect(serviceCpu).toBeLessThan(0.01);
    expect(over(peaks(false, 'cpu'))).toBe(0);
    expect(over(peaks(true, 'memory'))).toBe(0);
  });
});
