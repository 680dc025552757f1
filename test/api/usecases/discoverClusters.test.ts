import { discoverClusters } from '../../../api/usecases/discoverClusters';
import type { Entities } from '../../../api/platform/entities';
import { Failure } from '../../../domain/failure';
import { rejection } from '../platform/answering';
import { fakeMetrics, type KnownSeries } from './fakeMetrics';

const now = Date.parse('2026-01-10T12:00:00Z');
const minutesAgo = (minutes: number) => now - minutes * 60_000;
const cpuOfClusters = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const memoryOfClusters = 'cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegion';
const cpuOfServices = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName';
const entityDimension = 'dt.entity.cloud:aws:ecs:metric_streams:cluster';
const first = 'CUSTOM_DEVICE-0000000000000001';
const second = 'CUSTOM_DEVICE-0000000000000002';

interface Where {
  cluster: string;
  entity?: string;
  service?: string;
  account?: string;
}

const series = (
  key: string,
  { cluster, entity, service, account }: Where,
  points: Record<number, number>,
): KnownSeries => ({
  key,
  points,
  dimensions: {
    'aws.account.id': account ?? '111111111111',
    'aws.region': 'us-east-1',
    clustername: cluster,
    ...(service === undefined ? {} : { servicename: service }),
    ...(entity === undefined ? {} : { [entityDimension]: entity }),
  },
});

const entitiesOf = (...found: [string, string][]): Entities => ({
  ofType: async () => found.map(([entityId, name]) => ({ entityId, name })),
});

async function discover(known: KnownSeries[], entities: Entities = entitiesOf(), remarks: string[] = []) {
  const metrics = fakeMetrics(now, known, remarks);
  const value = await discoverClusters({ metrics, entities, now: () => now })({ lookback: 'now-7d' });
  return { ...value, asked: metrics.asked };
}

const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);

describe('discover-clusters', () => {
  it('reports an EC2 cluster with entity, services, last-hour usage and newest data', async () => {
    const { clusters, asOf, warnings } = await discover(
      [
        series(cpuOfClusters, { cluster: 'shop', entity: first }, { [minutesAgo(3)]: 40 }),
        series(memoryOfClusters, { cluster: 'shop', entity: first }, { [minutesAgo(3)]: 55 }),
        series(cpuOfServices, { cluster: 'shop', entity: first, service: 'web' }, { [minutesAgo(3)]: 41 }),
        series(cpuOfServices, { cluster: 'shop', entity: first, service: 'cart' }, { [minutesAgo(3)]: 39 }),
      ],
      entitiesOf([first, 'shop']),
    );
    expect(clusters).toEqual([
      {
        entityId: first,
        name: 'shop',
        accountId: '111111111111',
        region: 'us-east-1',
        capacity: 'ec2',
        services: ['cart', 'web'],
        cpu: 40,
        memory: 55,
        lastDataAt: '2026-01-10T11:57:00.000Z',
      },
    ]);
    expect({ asOf, warnings }).toEqual({ asOf: '2026-01-10T12:00:00.000Z', warnings: [] });
  });

  it('recognizes Fargate by what is missing: usage of the cluster itself', async () => {
    const found = await discover(
      [series(cpuOfServices, { cluster: 'api', entity: first, service: 'web' }, { [minutesAgo(1)]: 20 })],
      entitiesOf([first, 'api']),
    );
    expect(found.clusters).toMatchObject([
      { name: 'api', capacity: 'fargate', cpu: null, memory: null, services: ['web'] },
    ]);
    expect(codes(found)).toEqual(['fargate-only']);
  });

  it('asks only for metrics that the environment has', async () => {
    const { asked } = await discover([
      series(cpuOfServices, { cluster: 'api', service: 'web' }, { [minutesAgo(1)]: 20 }),
    ]);
    expect(asked.filter(({ selector }) => !selector.startsWith(`${cpuOfServices}:`))).toEqual([]);
  });

  it('reports clusters without entity, and does not ask for an entity dimension that no series has', async () => {
    const found = await discover([series(cpuOfClusters, { cluster: 'shop' }, { [minutesAgo(1)]: 20 })]);
    expect(found.clusters).toMatchObject([{ name: 'shop', entityId: null, cpu: 20 }]);
    expect(codes(found)).toEqual(['clusters-without-entity']);
    expect(found.asked.filter(({ selector }) => selector.includes('dt.entity'))).toEqual([]);
  });

  it('finds the entity of a cluster whose older series lack it', async () => {
    const { clusters } = await discover([
      series(cpuOfClusters, { cluster: 'shop' }, { [minutesAgo(3000)]: 20 }),
      series(cpuOfClusters, { cluster: 'shop', entity: first }, { [minutesAgo(2)]: 30 }),
    ]);
    expect(clusters).toMatchObject([{ name: 'shop', entityId: first, cpu: 30 }]);
  });

  it('finds the entity of a cluster that has been idle for days, and asks no further than it must', async () => {
    const idle = series(cpuOfClusters, { cluster: 'idle', entity: second }, { [minutesAgo(3000)]: 20 });
    const running = series(cpuOfClusters, { cluster: 'shop', entity: first }, { [minutesAgo(2)]: 30 });
    const both = await discover([idle, running]);
    expect(both.clusters.map(({ name, entityId }) => [name, entityId])).toEqual([
      ['idle', second],
      ['shop', first],
    ]);
    const entityQueries = ({ asked }: typeof both) =>
      asked.filter(({ selector }) => selector.includes('dt.entity')).map(({ from }) => from);
    expect(entityQueries(both)).toEqual(['now-1h', 'now-7d']);
    expect(entityQueries(await discover([running]))).toEqual(['now-1h']);
  });

  it('reports entities that sent nothing within the lookback', async () => {
    const found = await discover([], entitiesOf([second, 'sleeping']));
    expect(found.clusters).toEqual([
      {
        ...{ entityId: second, name: 'sleeping', accountId: 'unknown', region: 'unknown', capacity: 'unknown' },
        ...{ services: [], cpu: null, memory: null, lastDataAt: null },
      },
    ]);
    expect(codes(found)).toEqual(['no-ecs-metrics']);
  });

  it('says to the minute when an idle cluster last had data', async () => {
    const { clusters } = await discover([series(cpuOfClusters, { cluster: 'shop' }, { [minutesAgo(2 * 1440)]: 20 })]);
    expect(clusters).toMatchObject([{ cpu: null, lastDataAt: new Date(minutesAgo(2880)).toISOString() }]);
  });

  it('says it to the slot of the lookback for clusters that fell idle at more than four different times', async () => {
    const idleFor = [2880, 4000, 5000, 6000, 7000];
    const { clusters } = await discover(
      idleFor.map((minutes, index) => series(cpuOfClusters, { cluster: `c${index}` }, { [minutesAgo(minutes)]: 20 })),
    );
    // 7 days / 120 = 84 minutes a slot; counted back from now, the slot with the last point ends 83 × 84 = 6972 minutes ago.
    const expected = [2880, 4000, 5000, 6000, 6972].map((minutes) => new Date(minutesAgo(minutes)).toISOString());
    expect(clusters.map(({ lastDataAt }) => lastDataAt)).toEqual(expected);
  });

  it('never claims data later than one hour ago for a cluster that had none in the last hour', async () => {
    const { clusters } = await discover([series(cpuOfClusters, { cluster: 'shop' }, { [minutesAgo(70)]: 20 })]);
    expect(clusters).toMatchObject([{ lastDataAt: new Date(minutesAgo(70)).toISOString() }]);
  });

  it('keeps clusters of the same name in two accounts apart, in a stable order', async () => {
    const { clusters } = await discover([
      series(cpuOfClusters, { cluster: 'shop', account: '222222222222' }, { [minutesAgo(1)]: 2 }),
      series(cpuOfClusters, { cluster: 'shop' }, { [minutesAgo(1)]: 1 }),
      series(cpuOfClusters, { cluster: 'api' }, { [minutesAgo(1)]: 3 }),
    ]);
    expect(clusters.map(({ accountId, name, cpu }) => [accountId, name, cpu])).toEqual([
      ['111111111111', 'api', 3],
      ['111111111111', 'shop', 1],
      ['222222222222', 'shop', 2],
    ]);
  });

  it('says when the environment does not know the entity type at all', async () => {
    const found = await discover([series(cpuOfClusters, { cluster: 'shop' }, { [minutesAgo(1)]: 20 })], {
      ofType: async () => null,
    });
    expect(codes(found)).toEqual(['entity-type-unknown', 'clusters-without-entity']);
  });

  it('passes on what the Metrics API remarked, once', async () => {
    const known = [series(cpuOfClusters, { cluster: 'shop', entity: first }, { [minutesAgo(1)]: 20 })];
    const { warnings } = await discover(known, entitiesOf([first, 'shop']), ['Too many tuples']);
    expect(warnings).toEqual([{ code: 'metrics-remark', message: 'Too many tuples' }]);
  });

  it('fails when entities may not be read, instead of reporting clusters without entity', async () => {
    const denied = new Failure({ code: 'MissingScope', message: 'no', whose: 'operator' });
    const entities: Entities = { ofType: () => Promise.reject(denied) };
    const known = [series(cpuOfClusters, { cluster: 'shop' }, { [minutesAgo(1)]: 20 })];
    expect(await rejection(discover(known, entities))).toBe(denied);
  });
});
