import type { Entities } from '../../../../api/platform/entities';
import type { GrailRecord } from '../../../../api/platform/grail/typedRecords';
import { discoverClusters } from '../../../../api/usecases/clusters/discoverClusters';
import { grailClusters } from '../../../../api/usecases/discovery/grail/grailClusters';
import { grailOrClassic } from '../../../../api/usecases/discovery/grailOrClassic';
import { Failure, type FailureCode } from '../../../../domain/failure';
import { rejection } from '../../platform/answering';
import { fakeGrail, type FakeAnswer } from './fakeGrail';

const now = Date.parse('2026-01-10T12:00:00Z');
const ago = (minutes: number) => now - minutes * 60_000;
const iso = (minutes: number) => new Date(ago(minutes)).toISOString();
const cpuOfClusters = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const cpuOfServices = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName';
const place = { 'aws.account.id': '111111111111', 'aws.region': 'us-east-1' };

const series = (key: string, cluster: string | null, entity: string | null = null): GrailRecord => ({
  ...{ 'metric.key': key, ...place, cluster, entity },
});
const services = (cluster: string, ...names: string[]): GrailRecord[] =>
  names.map((service) => ({ ...place, cluster, service, series: 1 }));
const newest = (clustername: string, minutes: number | null, more: GrailRecord = {}): GrailRecord => ({
  ...{ ...place, clustername, newest0: minutes === null ? null : ago(minutes), newest1: null },
  ...more,
});

const inWeek = /^metrics from: now\(\)-10080m[^]*by: \{ metric\.key/;
const inHour = /^metrics from: now\(\)-60m/;
const ofServices = /^metrics[^]*isNotNull\(service\)/;
const lastHour = /^timeseries[^]*interval: 1m/;
const lastWeek = /^timeseries[^]*interval: 10m/;
const servicesNow = /^timeseries[^]*interval: 60m/;
const nodes = /^smartscapeNodes/;

const noEntities: Entities = { ofType: async () => ({ kind: 'listed', entities: [] }) };
const failure = (code: FailureCode) =>
  new Failure({ code, message: `Could not: ${code}`, whose: 'operator', hint: 'Ask for storage:x:read.' });

function reading(answers: readonly (readonly [RegExp, FakeAnswer])[]) {
  const grail = fakeGrail(answers);
  const clusters = grailClusters({ grail, smartscape: grail, entities: noEntities, now: () => now });
  const discover = async (lookback = 'now-7d') => ({
    ...(await discoverClusters({ clusters, now: () => now })({ lookback })),
    asked: grail.asked,
  });
  return { clusters, discover, grail };
}

const one = [series(cpuOfClusters, 'shop', 'CUSTOM_DEVICE-0000000000000001'), series(cpuOfServices, 'shop')];
const usual = [
  [inHour, one],
  [inWeek, one],
  [ofServices, services('shop', 'web', 'cart')],
  [lastHour, [newest('shop', 3, { cpu0: 40 })]],
] as const;

describe('clusters from Grail', () => {
  it('have their entity, services, usage and newest data, in six queries', async () => {
    const { clusters, warnings, asked } = await reading(usual).discover();
    expect(clusters).toEqual([
      {
        ...{ entityId: 'CUSTOM_DEVICE-0000000000000001', name: 'shop', accountId: '111111111111', region: 'us-east-1' },
        ...{ capacity: 'ec2', services: ['cart', 'web'], cpu: 40, memory: null, lastDataAt: iso(3) },
        families: [{ family: 'stream', lastDataAt: iso(3) }],
      },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['entities-none']);
    expect(asked).toHaveLength(6);
  });

  it('are asked about only by metrics that exist', async () => {
    const { asked } = await reading(usual).discover();
    const keys = asked.flatMap((dql) => [...dql.matchAll(/avg\(([\w.]+)/g)].map(([, key]) => key));
    expect([...new Set(keys)].sort()).toEqual([cpuOfClusters, cpuOfServices]);
    expect((await reading([]).discover()).asked.filter((dql) => dql.startsWith('timeseries'))).toEqual([]);
  });

  it('that were quiet for an hour are looked for further back, by name', async () => {
    const idle = series(cpuOfServices, 'idle');
    const { clusters, asked } = await reading([
      [inHour, one],
      [inWeek, [...one, idle]],
      [lastHour, [newest('shop', 3)]],
      [lastWeek, [newest('idle', 3000)]],
    ]).discover();
    expect(clusters.map(({ name, lastDataAt }) => [name, lastDataAt])).toEqual([
      ['idle', iso(3000)],
      ['shop', iso(3)],
    ]);
    expect(asked.filter((dql) => lastWeek.test(dql))).toEqual([
      expect.stringContaining('in(clustername, { "idle" })') as unknown,
    ]);
  });

  it('that the list names as running and no data is of are looked for further back as well', async () => {
    // The list of series may be coarser than the hour that it was asked for.
    const { clusters } = await reading([
      [inHour, one],
      [inWeek, one],
      [lastHour, []],
      [lastWeek, [newest('shop', 55)]],
    ]).discover();
    // Nothing was there within the hour, so a slot of ten minutes that reaches into it counts up to its begin.
    expect(clusters).toMatchObject([{ name: 'shop', lastDataAt: iso(60), cpu: null }]);
  });

  it('are not invented from series that name none', async () => {
    const { clusters } = await reading([
      [inWeek, [series(cpuOfClusters, null), series('cloud.aws.other', 'x')]],
    ]).discover();
    expect(clusters).toEqual([]);
  });

  it('have an unknown place where no dimension tells it', async () => {
    const bare = {
      'metric.key': cpuOfClusters,
      'aws.account.id': null,
      'aws.region': null,
      cluster: 'shop',
      entity: null,
    };
    const at = { 'aws.account.id': null, 'aws.region': null, clustername: 'shop', newest0: ago(2), cpu0: 7 };
    const { clusters, warnings } = await reading([
      [inHour, [bare]],
      [inWeek, [bare]],
      [lastHour, [at]],
    ]).discover();
    expect(clusters).toMatchObject([
      { name: 'shop', accountId: 'unknown', region: 'unknown', cpu: 7, lastDataAt: iso(2) },
    ]);
    expect(warnings.map(({ code }) => code)).toContain('place-unknown');
  });

  it('that Smartscape knows have tags, and are listed without data too', async () => {
    const node = (name: string, tags: Record<string, string>) => ({ name, ...place, tags });
    const { clusters } = await reading([
      ...usual,
      [nodes, [node('shop', { Team: 'web' }), node('asleep', {})]],
    ]).discover();
    expect(clusters).toMatchObject([
      { name: 'asleep', accountId: '111111111111', region: 'us-east-1', lastDataAt: null, families: [], tags: {} },
      { name: 'shop', tags: { Team: 'web' } },
    ]);
  });

  it.each([
    ['MissingScope', ['tags-denied']],
    ['Unavailable', ['tags-unknown']],
    // The environment has no such command: nothing is missing that was ever there.
    ['InvalidInput', []],
    ['NotSupported', []],
  ] as const)('go without tags where Smartscape answers %s', async (code, codes) => {
    const { clusters, warnings } = await reading([...usual, [nodes, failure(code)]]).discover();
    expect(clusters).toMatchObject([{ name: 'shop' }]);
    expect(warnings.map((warning) => warning.code)).toEqual(['entities-none', ...codes]);
  });
});

describe('a list of series that Dynatrace cut short', () => {
  const cut = (records: GrailRecord[]): FakeAnswer => ({
    records,
    isPartial: true,
    notifications: [
      { severity: 'WARNING', type: 'RESULT_LIMIT_RECORDS', message: 'Limited to 100000.', position: null },
    ],
  });

  it('is completed from the data points of the last hour, and the page is told what may be missing', async () => {
    const { clusters, warnings } = await reading([
      [inHour, cut(one)],
      [inWeek, cut(one)],
      [ofServices, cut(services('shop', 'cart'))],
      [lastHour, [newest('shop', 3, { cpu0: 40 }), newest('unlisted', 4)]],
      [servicesNow, [{ ...place, clustername: 'unlisted', servicename: 'api', newest0: now }]],
    ]).discover();
    expect(clusters).toMatchObject([
      { name: 'shop', services: ['cart'], lastDataAt: iso(3) },
      { name: 'unlisted', services: ['api'], lastDataAt: iso(4) },
    ]);
    const said = new Map(warnings.map(({ code, message }) => [code, message]));
    expect(said.get('lookback-shortened')).toContain('last hour');
    expect(said.get('metrics-remark')).toBe('Limited to 100000.');
  });
});

describe('a lookback beyond what Grail lists', () => {
  it('is shortened to ten days, and says so', async () => {
    const { asked, warnings } = await reading([]).discover('now-30d');
    expect(asked.filter((dql) => dql.startsWith('metrics')).map((dql) => /-(\d+)m/.exec(dql)?.[1])).toEqual([
      ...['14400', '14400', '60'],
    ]);
    expect(warnings.find(({ code }) => code === 'lookback-shortened')?.message).toContain('last 10 days');
  });
});

describe('Grail first', () => {
  const classic = reading(usual).clusters;

  it.each([
    ['MissingScope', ['grail-denied']],
    ['NotSupported', []],
    ['NotFound', []],
  ] as const)('reads by the classic APIs where Grail answers %s', async (code, codes) => {
    const { clusters } = reading([[/./, failure(code)]]);
    const read = await grailOrClassic(clusters, classic)('now-7d');
    expect([...read.sightings.values()].map(({ name }) => name)).toEqual(['shop']);
    expect(read.warnings.map((warning) => warning.code)).toEqual(codes);
  });

  it.each(['Unauthorized', 'Throttled', 'Unavailable', 'Timeout'] as const)(
    'fails where Grail is there and answers %s: the other ground would tell no more',
    async (code) => {
      const { clusters } = reading([[inWeek, failure(code)]]);
      expect(await rejection(grailOrClassic(clusters, classic)('now-7d'))).toMatchObject({ code });
    },
  );
});
