import type { DiscoverClustersValue } from '../../../domain/contract/discoverClusters';
import { clusterKey, type Cluster } from '../../../domain/model/cluster';
import { connectionOnly, situations, streamlessCluster } from '../../../sandbox/situations/situations';
import { sandboxControls } from '../../kit/sandboxControls';
import { bothReaders } from './bothReaders';

jest.setTimeout(300_000);

const lookback = 'now-7d';
/** Of a thousand clusters: what a week changes, the smaller situations show. */
const shortLookback = 'now-6h';
const minuteMs = 60_000;
/** What readers may differ by where a cluster fell silent over an hour ago: slots of Grail, for a week. */
const slotMs = 10 * minuteMs;

const byKey = (clusters: readonly Cluster[]) => new Map(clusters.map((one) => [clusterKey(one), one]));

/** Everything but times, which are compared by their precision. */
const plain = ({ lastDataAt, families, cpu, memory, ...rest }: Cluster) => ({
  ...rest,
  ...{ cpu: rounded(cpu), memory: rounded(memory) },
  isSilent: lastDataAt === null,
  families: families.map(({ family }) => family),
});
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));

function expectSameTimes(one: Cluster, other: Cluster | undefined, asOf: string) {
  const [mine, theirs] = [one, other].map((cluster) => Date.parse(cluster?.lastDataAt ?? '') || null);
  if (!mine || !theirs) return expect(mine).toBe(theirs);
  const isFresh = Date.parse(asOf) - theirs < 60 * minuteMs;
  expect(Math.abs(mine - theirs)).toBeLessThanOrEqual(isFresh ? 0 : slotMs);
}

function expectSame(grail: DiscoverClustersValue, classic: readonly Cluster[]) {
  const theirs = byKey(classic);
  expect(grail.clusters.map(plain)).toEqual(classic.map(plain));
  for (const cluster of grail.clusters) expectSameTimes(cluster, theirs.get(clusterKey(cluster)), grail.asOf);
}

/** Situations in which both readers see the whole world. */
const shared = situations.filter((one) => one !== 'latest' && one !== 'both-families' && one !== 'large');

describe('the two readers of clusters', () => {
  it.each(shared)('find the same in situation %s', async (situation) => {
    const { grail, classic, close } = await bothReaders({ situation });
    try {
      expectSame(await grail({ lookback }), (await classic({ lookback })).clusters);
    } finally {
      await close();
    }
  });

  it('find the same in situation large, Grail by at most twelve requests', async () => {
    const { grail, classic, close, sandbox } = await bothReaders({ situation: 'large' });
    const controls = sandboxControls(sandbox.url);
    try {
      await controls.forgetRequests();
      const found = await grail({ lookback: shortLookback });
      expect((await controls.requests()).length).toBeLessThanOrEqual(12);
      expect(found.clusters).toHaveLength(1000);
      expect(found.warnings.map(({ code }) => code)).toEqual(['fargate-only']);
      expectSame(found, (await classic({ lookback: shortLookback })).clusters);
      expect(JSON.stringify(found).length).toBeLessThan(6_000_000);
    } finally {
      await close();
    }
  });

  it('find the same by the stream in situation both-families; what came by the connection alone is in Grail alone', async () => {
    const { grail, classic, close } = await bothReaders({ situation: 'both-families' });
    try {
      const [found, { clusters }] = [await grail({ lookback }), await classic({ lookback })];
      const onlyInGrail = found.clusters.filter((one) => !byKey(clusters).has(clusterKey(one)));
      expect(onlyInGrail.map(({ accountId, region, families }) => [accountId, region, families.length])).toEqual([
        [connectionOnly.accountId, connectionOnly.region, 1],
        [connectionOnly.accountId, connectionOnly.region, 1],
      ]);
      const streamed = found.clusters.filter((one) => byKey(clusters).has(clusterKey(one)));
      const ofStream = (cluster: Cluster) => {
        const families = cluster.families.filter(({ family }) => family === 'stream');
        // Its stream has been silent for three days: what it uses now comes by the connection.
        const usage = cluster.name === streamlessCluster ? { cpu: null, memory: null, servicesNow: undefined } : {};
        return { ...cluster, ...usage, tags: undefined, families, lastDataAt: families[0]?.lastDataAt ?? null };
      };
      expectSame({ ...found, clusters: streamed.map(ofStream) }, clusters);
    } finally {
      await close();
    }
  });

  it('are one in situation latest, where Grail finds what there is elsewhere but for the entities', async () => {
    const latest = await bothReaders({ situation: 'latest' });
    const found = await latest.grail({ lookback });
    await expect(latest.classic({ lookback })).rejects.toMatchObject({ code: 'NotSupported' });
    await latest.close();
    const connected = await bothReaders({ situation: 'connected' });
    const elsewhere = await connected.classic({ lookback });
    await connected.close();
    const name = ({ accountId, region, name: own, capacity, services }: Cluster) => [
      accountId,
      region,
      own,
      capacity,
      services,
    ];
    expect(found.clusters.map(name)).toEqual(elsewhere.clusters.map(name));
    expect(found.clusters.filter(({ entityId }) => entityId !== null)).toEqual([]);
    expect(found.clusters.filter(({ lastDataAt }) => lastDataAt === null)).toEqual([]);
  });
});

describe('clusters of the new AWS connection', () => {
  it('carry their tags, and tell of each family when it last had data', async () => {
    const { grail, close } = await bothReaders({ situation: 'both-families' });
    const { clusters } = await grail({ lookback });
    await close();
    const checkout = clusters.find(({ name }) => name === streamlessCluster);
    expect(checkout).toMatchObject({
      cpu: expect.any(Number) as number,
      tags: { Environment: 'production', Team: 'checkout', 'cost-center': 'checkout-prod' },
    });
    expect(checkout?.families.map(({ family }) => family)).toEqual(['stream', 'connection']);
    const [stream, connection] = (checkout?.families ?? []).map(({ lastDataAt }) => Date.parse(lastDataAt ?? ''));
    expect(((connection ?? 0) - (stream ?? 0)) / 3_600_000).toBeGreaterThan(70);
  });
});
