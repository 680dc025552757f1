import { createWorld } from '../../../sandbox/situations/createWorld';
import { listMetrics } from '../../../sandbox/dynatrace/metrics/listMetrics';
import { queryMetrics } from '../../../sandbox/dynatrace/metrics/queryMetrics';
import type { Operation } from '../../../sandbox/http/operation';
import { ecsShelf } from '../../../sandbox/ecs/ecsShelf';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { smartscapeShelf } from '../../../sandbox/smartscape/smartscapeShelf';

const minute = 60_000;
const hour = 60 * minute;
// A quarter past: the poll of 12:15 asked for what was seven minutes old at 12:15, so 12:05 is the newest that is whole.
const now = Date.UTC(2026, 5, 17, 12, 17);
const streamCpu = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName';
const polledCpu = 'cloud.aws.ecs.CPUUtilization.By.ClusterName.ServiceName';
const polledClusterCpu = 'cloud.aws.ecs.CPUUtilization.By.ClusterName';
const [running, desired] = ['Running', 'Desired'].map(
  (count) => `cloud.aws.ecs_containerinsights.${count}TaskCount.By.ClusterName.ServiceName`,
) as [string, string];

const world = createWorld({
  situation: 'both-families',
  realtime: false,
  largeScale: false,
  appScopes: [],
  wall: () => now,
});
const seriesOf = (key: string) => world.shelf(metricShelf).series(key);
const clustersOf = (key: string, dimension: string): Set<string | undefined> =>
  new Set(seriesOf(key).map(({ dimensions }) => dimensions[dimension]));
const call = (operation: Operation, query: string) =>
  operation(world)({
    ...{ method: 'GET', params: {}, headers: new Headers(), json: null, raw: new Uint8Array() },
    query: new URLSearchParams(query),
  });

describe('situation both-families', () => {
  const streamed = clustersOf(streamCpu, 'clustername');
  const polled = clustersOf(polledCpu, 'ClusterName');

  it('has twelve clusters: six by both ways, two by the connection alone, four by the stream alone', () => {
    expect([...streamed].filter((name) => polled.has(name))).toHaveLength(6);
    expect([...polled].filter((name) => !streamed.has(name)).sort()).toEqual([
      'fulfilment-staging',
      'notifications-staging',
    ]);
    expect([...streamed].filter((name) => !polled.has(name))).toHaveLength(4);
  });

  it('has cluster-level metrics of EC2 capacity, and task counts where Container Insights are on', () => {
    expect(clustersOf(polledClusterCpu, 'ClusterName').size).toBe(4);
    expect(clustersOf(running, 'ClusterName').size).toBe(6);
    expect(seriesOf(desired)).toHaveLength(24);
  });

  it('has one cluster whose stream stopped three days ago while the connection flows', () => {
    const newest = (key: string, dimension: string): number[] =>
      seriesOf(key)
        .filter(({ dimensions }) => dimensions[dimension] === 'checkout-prod')
        .map((series) => now - (series.samples(now - 96 * hour, now).at(-1)?.at ?? 0));
    expect(newest(streamCpu, 'clustername')).toEqual(Array(4).fill(72 * hour));
    expect(newest(polledCpu, 'ClusterName')).toEqual(Array(4).fill(12 * minute));
    const others = seriesOf(streamCpu).filter(({ dimensions }) => dimensions['clustername'] !== 'checkout-prod');
    expect(others.every((series) => series.samples(now - 10 * minute, now).length > 0)).toBe(true);
  });

  it('polls every five minutes what is seven minutes old, and puts five minutes together', () => {
    const find = (key: string, cluster: string, service: string) =>
      seriesOf(key).find(
        ({ dimensions }) => dimensions[cluster] === 'catalog-prod' && dimensions[service] === 'reviews',
      );
    const fives = find(polledCpu, 'ClusterName', 'ServiceName')?.samples(now - hour, now) ?? [];
    const minutes = find(streamCpu, 'clustername', 'servicename')?.samples(now - 2 * hour, now) ?? [];
    const end = Date.UTC(2026, 5, 17, 12, 5);
    expect(fives.map(({ at }) => at)).toEqual(Array.from({ length: 10 }, (_, n) => end - (9 - n) * 5 * minute));
    const last = minutes.filter(({ at }) => at > end - 5 * minute && at <= end);
    expect(last).toHaveLength(5);
    const total = (of: (sample: (typeof last)[number]) => number): number =>
      last.reduce((sum, one) => sum + of(one), 0);
    expect(fives.at(-1)).toEqual({
      at: end,
      min: Math.min(...last.map(({ min }) => min)),
      max: Math.max(...last.map(({ max }) => max)),
      sum: expect.closeTo(
        total(({ sum }) => sum),
        6,
      ) as number,
      count: total(({ count }) => count),
    });
  });

  it('goes on live: the next five minutes come with the next poll', async () => {
    const alive = createWorld({
      situation: 'both-families',
      realtime: false,
      largeScale: false,
      appScopes: [],
      wall: () => now,
    });
    const newest = () =>
      alive
        .shelf(metricShelf)
        .series(polledCpu)[0]
        ?.samples(now - hour, now + hour)
        .at(-1)?.at;
    await alive.clock.advance(2 * 60 + 59);
    expect(newest()).toBe(Date.UTC(2026, 5, 17, 12, 5));
    await alive.clock.advance(1);
    expect(newest()).toBe(Date.UTC(2026, 5, 17, 12, 10));
  });

  it('says of polled series where they came from, with the tags of their resource, and knows no entity of them', () => {
    const { nodes } = world.shelf(smartscapeShelf);
    const series = seriesOf(polledCpu);
    for (const { dimensions } of series) {
      const source = nodes.get(dimensions['dt.smartscape_source.id'] ?? '');
      expect(dimensions).toMatchObject({
        ...{ 'dt.da.source': 'aws-metric-poller', 'dt.smartscape_source.type': 'AWS_ECS_SERVICE' },
        ...{ 'aws.account.id': source?.fields['aws.account.id'], 'aws.region': source?.fields['aws.region'] },
      });
      expect(source).toMatchObject({ type: 'AWS_ECS_SERVICE', name: dimensions['ServiceName'] });
      expect(Object.keys(dimensions).filter((name) => name.startsWith('dt.entity.'))).toEqual([]);
    }
    const tagged = series.find(({ dimensions }) => dimensions['ClusterName'] === 'catalog-prod')?.dimensions;
    expect(tagged).toMatchObject({ 'aws.tag.Environment': 'production', 'aws.tag.cost-center': 'catalog-prod' });
    const untagged = series.find(({ dimensions }) => dimensions['ClusterName'] === 'notifications-staging')?.dimensions;
    expect(Object.keys(untagged ?? {}).filter((name) => name.startsWith('aws.tag.'))).toEqual([]);
  });

  it('has a Smartscape node per cluster and service that the connection covers, and edges from service to cluster', () => {
    const { nodes, edges } = world.shelf(smartscapeShelf);
    const ofType = (type: string) => [...nodes.values()].filter((node) => node.type === type);
    expect(ofType('AWS_ECS_CLUSTER')).toHaveLength(8);
    expect(ofType('AWS_ECS_SERVICE')).toHaveLength(32);
    expect(edges).toHaveLength(32);
    for (const { type, sourceId, targetId } of edges) {
      expect(type).toBe('belongs_to');
      const [service, cluster] = [nodes.get(sourceId), nodes.get(targetId)];
      expect(service?.references).toEqual({ 'belongs_to.aws_ecs_cluster': [cluster?.id] });
      expect(service?.fields['aws.arn']).toContain(`service/${cluster?.name}/${service?.name}`);
      expect(service?.id).toMatch(/^AWS_ECS_SERVICE-[0-9A-F]{16}$/);
    }
    const tasks = JSON.parse(ofType('AWS_ECS_SERVICE')[0]?.fields['aws.object'] ?? '{}') as unknown;
    expect(tasks).toMatchObject({ configuration: { desiredCount: expect.any(Number) as number } });
  });

  it('keeps the keys of the connection from the classic Metrics API, which does not know them', async () => {
    const { body } = await call(listMetrics, 'metricSelector=cloud.aws.*&pageSize=500');
    const keys = (body as { metrics: { metricId: string }[] }).metrics.map(({ metricId }) => metricId);
    expect(keys).toContain(streamCpu);
    expect(keys.filter((key) => key.includes('.By.'))).toEqual([]);
    await expect((async () => call(queryMetrics, `metricSelector=${polledCpu}`))()).rejects.toMatchObject({
      status: 404,
    });
  });

  it('runs all twelve in AWS', () => {
    const fleet = ['us-east-1', 'eu-west-1', 'eu-central-1'].flatMap((region) =>
      ['111122223333', '444455556666'].flatMap((account) => world.shelf(ecsShelf).clusters(account, region)),
    );
    expect(fleet).toHaveLength(12);
  });
});
