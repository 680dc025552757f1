import { discoverClusters } from '../../../../api/usecases/clusters/discoverClusters';
import { classicClusters } from '../../../../api/usecases/discovery/classic/classicClusters';
import type { Entities } from '../../../../api/platform/entities';
import { Failure } from '../../../../domain/failure';
import { fakeMetrics, type KnownSeries } from '../fakeMetrics';

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
  ofType: async () => ({ kind: 'listed', entities: found.map(([entityId, name]) => ({ entityId, name })) }),
});

async function discover(known: KnownSeries[], entities: Entities = entitiesOf(), remarks: string[] = []) {
  const metrics = fakeMetrics(now, known, remarks);
  const value = await discoverClusters({
    clusters: classicClusters({ metrics, entities, now: () => now }),
    now: () => now,
  })({ lookback: 'now-7d' });
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
        servicesNow: { hot: 0, cpu: { service: 'web', value: 41 }, memory: null },
        lastDataAt: '2026-01-10T11:57:00.000Z',
        families: [{ family: 'stream', lastDataAt: '2026-01-10T11:57:00.000Z' }],
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
    expect(codes(found)).toEqual(['entities-none', 'clusters-without-entity']);
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
        ...{ services: [], cpu: null, memory: null, lastDataAt: null, families: [] },
      },
    ]);
    expect(codes(found)).toEqual(['no-ecs-metrics']);
  });

  it('says to the minute when an idle cluster last had data', async () => {
    const { clusters } = await discover([series(cpuOfClusters, { cluster: 'shop' }, { [minutesAgo(2 * 1440)]: 20 })]);
    expect(clusters).toMatchObject([{ cpu: null, lastDataAt: new Date(minutesAgo(2880)).toISOString() }]);
  });

  it('says it to the time slice of the lookback for clusters that fell idle at more than four different times', async () => {
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
      ofType: async () => ({ kind: 'no-type' }),
    });
    expect(codes(found)).toEqual(['entity-type-unknown', 'clusters-without-entity']);
  });

  it('passes on what the Metrics API remarked, once', async () => {
    const known = [series(cpuOfClusters, { cluster: 'shop', entity: first }, { [minutesAgo(1)]: 20 })];
    const { warnings } = await discover(known, entitiesOf([first, 'shop']), ['Too many tuples']);
    expect(warnings).toEqual([{ code: 'metrics-remark', message: 'Too many tuples' }]);
  });

  it.each([
    ['denied', / Why\. Do this\.$/],
    ['unknown', / Why\. Do this\.$/],
    // Nobody can do anything about it.
    ['gone', /^This environment has no entities any more: only clusters with data are listed\.$/],
  ] as const)('says that entities are %s, and reports what metrics tell all the same', async (kind, words) => {
    const failure = new Failure({ code: 'Unavailable', message: 'Why', whose: 'operator', hint: 'Do this.' });
    const known = [series(cpuOfClusters, { cluster: 'shop', entity: first }, { [minutesAgo(1)]: 20 })];
    const found = await discover(known, { ofType: async () => ({ kind, failure }) });
    expect(found.clusters).toMatchObject([{ name: 'shop', entityId: first, cpu: 20 }]);
    expect(found.warnings).toEqual([{ code: `entities-${kind}`, message: expect.stringMatching(words) as unknown }]);
  });

  it('does not take an empty list of entities for the word that there are none', async () => {
    const known = [series(cpuOfClusters, { cluster: 'shop', entity: first }, { [minutesAgo(1)]: 20 })];
    const found = await discover(known, entitiesOf());
    expect(found.clusters).toMatchObject([{ name: 'shop', entityId: first }]);
    expect(found.warnings).toEqual([
      {
        code: 'entities-none',
        message: expect.stringContaining('although the data of 1 cluster carries one') as unknown,
      },
    ]);
  });
});

const insights = 'cloud.aws.ecs.containerinsights';

describe('discover-clusters without utilization', () => {
  const nothingMeasured = { accountId: '111111111111', region: 'us-east-1', cpu: null, memory: null };
  const recent = { [minutesAgo(4)]: 1 };
  const lastDataAt = new Date(minutesAgo(4)).toISOString();

  it.each([
    [
      'a service whose tasks do not start',
      `${insights}.desiredTaskCountByAccountIdClusterNameRegionServiceName`,
      'api',
      'unknown',
    ],
    ['standalone tasks', `${insights}.taskCountByAccountIdClusterNameRegion`, undefined, 'unknown'],
    [
      'the usage of a task family',
      `${insights}.cpuUtilizedByAccountIdClusterNameRegionTaskDefinitionFamily`,
      undefined,
      'unknown',
    ],
    ['reservation', 'cloud.aws.ecs.cpuReservationByAccountIdClusterNameRegion', undefined, 'ec2'],
    ['EBS volumes', 'cloud.aws.ecs.ebsFilesystemUtilizationByAccountIdClusterNameRegionServiceName', 'db', 'unknown'],
    [
      'Service Connect',
      'cloud.aws.ecs.requestCountByAccountIdClusterNameDiscoveryNameRegionServiceName',
      'web',
      'unknown',
    ],
    [
      'a managed scaling target',
      'cloud.aws.ecs.managedscaling.capacityProviderReservationByAccountIdCapacityProviderNameClusterNameRegion',
      undefined,
      'ec2',
    ],
  ] as const)('finds a cluster of which there is only %s', async (_, key, service, capacity) => {
    const found = await discover(
      [series(key, { cluster: 'odd', entity: first, service }, recent)],
      entitiesOf([first, 'odd']),
    );
    expect(found.clusters).toEqual([
      {
        ...{
          ...nothingMeasured,
          entityId: first,
          name: 'odd',
          capacity,
          services: service ? [service] : [],
          lastDataAt,
        },
        families: [{ family: 'stream', lastDataAt }],
      },
    ]);
    expect(codes(found)).toEqual(['no-usage']);
  });

  it('knows the dimensions of the other AWS connection by their own names', async () => {
    const polled = {
      key: 'cloud.aws.ecs_containerinsights.RunningTaskCount.By.ClusterName.ServiceName',
      dimensions: {
        'aws.account.id': '1'.repeat(12),
        'aws.region': 'us-east-1',
        ClusterName: 'shop',
        ServiceName: 'web',
      },
      points: recent,
    };
    const { clusters } = await discover([polled]);
    expect(clusters).toMatchObject([{ ...nothingMeasured, name: 'shop', services: ['web'], lastDataAt }]);
  });

  it('says that a place is not known where no dimension tells it', async () => {
    const bare = {
      key: 'cloud.aws.ecs.CPUUtilization.By.ClusterName',
      dimensions: { ClusterName: 'shop' },
      points: recent,
    };
    const found = await discover([bare]);
    expect(found.clusters).toMatchObject([
      { name: 'shop', accountId: 'unknown', region: 'unknown', cpu: 1, lastDataAt },
    ]);
    expect(codes(found)).toContain('place-unknown');
  });

  it('takes the newest data of whatever metric it has', async () => {
    const { clusters } = await discover([
      series(cpuOfClusters, { cluster: 'shop' }, { [minutesAgo(40)]: 20 }),
      series(
        `${insights}.desiredTaskCountByAccountIdClusterNameRegionServiceName`,
        { cluster: 'shop', service: 'web' },
        recent,
      ),
    ]);
    expect(clusters).toMatchObject([{ cpu: 20, services: ['web'], lastDataAt }]);
  });

  it('asks for ten metrics at a time, however many there are', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      series(`${insights}.metric${at}ByAccountIdClusterNameRegion`, { cluster: 'shop', entity: first }, recent),
    );
    const { asked, clusters } = await discover(many, entitiesOf([first, 'shop']));
    expect(clusters).toMatchObject([{ name: 'shop', lastDataAt }]);
    // Four queries each for last hour, entities and newest data; all tell the same, so one of them speaks for the lookback.
    expect(asked).toHaveLength(13);
  });

  it('leaves out a metric that went away meanwhile, and says so', async () => {
    const known = [
      series(cpuOfClusters, { cluster: 'shop', entity: first }, recent),
      series(`${insights}.taskCountByAccountIdClusterNameRegion`, { cluster: 'shop', entity: first }, recent),
    ];
    const metrics = fakeMetrics(now, known);
    const list = async () => [
      ...(await metrics.list('')),
      { key: `${insights}.goneByAccountIdClusterNameRegion`, dimensions: null },
    ];
    const entities = entitiesOf([first, 'shop']);
    const clusters = classicClusters({ metrics: { ...metrics, list }, entities, now: () => now });
    const found = await discoverClusters({ clusters, now: () => now })({ lookback: 'now-7d' });
    expect(found.clusters).toMatchObject([{ name: 'shop', cpu: 1 }]);
    expect(found.warnings.map(({ message }) => message)).toEqual([expect.stringContaining('goneByAccountId')]);
  });
});

describe('discover-clusters where a stream and the other AWS connection meet', () => {
  const polled = (cluster: string, points: Record<number, number>): KnownSeries => ({
    key: 'cloud.aws.ecs.CPUUtilization.By.ClusterName',
    dimensions: { 'aws.account.id': '111111111111', 'aws.region': 'us-east-1', ClusterName: cluster },
    points,
  });
  const at = (minutes: number) => new Date(minutesAgo(minutes)).toISOString();

  it('says of each family when it last had data, and takes the usage of the stream', async () => {
    const { clusters } = await discover([
      series(cpuOfClusters, { cluster: 'both', entity: first }, { [minutesAgo(3)]: 40 }),
      polled('both', { [minutesAgo(10)]: 42 }),
      polled('polled', { [minutesAgo(10)]: 17 }),
    ]);
    expect(clusters).toMatchObject([
      {
        ...{ name: 'both', cpu: 40, lastDataAt: at(3) },
        families: [
          { family: 'stream', lastDataAt: at(3) },
          { family: 'connection', lastDataAt: at(10) },
        ],
      },
      { name: 'polled', cpu: 17, lastDataAt: at(10), families: [{ family: 'connection', lastDataAt: at(10) }] },
    ]);
  });

  it('says that the data of one stopped while the other flows', async () => {
    const { clusters } = await discover([
      series(cpuOfClusters, { cluster: 'moved', entity: first }, { [minutesAgo(4320)]: 40 }),
      polled('moved', { [minutesAgo(10)]: 42 }),
    ]);
    expect(clusters).toMatchObject([
      {
        ...{ name: 'moved', cpu: 42, lastDataAt: at(10) },
        families: [
          { family: 'stream', lastDataAt: at(4320) },
          { family: 'connection', lastDataAt: at(10) },
        ],
      },
    ]);
  });
});
