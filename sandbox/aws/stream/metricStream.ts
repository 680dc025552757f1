import type { MetricPoint } from '../../relay/otlp';
import { encodeRequest } from '../../relay/otlp';
import type { World } from '../../world/world';
import { measure } from './measure';
import type { MetricFilter } from './metricFilter';
import { ecsShelf } from '../../ecs/ecsShelf';
import type { EcsCluster } from '../../ecs/ecs';
import type { Sample } from '../../metricStore/series';

export interface MetricStreamConfig {
  arn: string;
  name: string;
  accountId: string;
  region: string;
  filter: MetricFilter;
  /** Hands records to the delivery stream; false when it cannot. */
  put(records: readonly Uint8Array[]): Promise<boolean>;
  isRunning(): boolean;
}

const minute = 60_000;

/** Seconds from its creation to the first export in the default mode; CloudWatch itself takes two to three minutes. */
const shortenedStart = 2_000;

/** CloudWatch packs several messages into a record; how many is its own affair. */
const pointsPerMessage = 20;
const messagesPerRecord = 10;

const utilisation = { namespace: 'AWS/ECS', unit: '%' };
const counts = { namespace: 'ECS/ContainerInsights', unit: '{Count}' };
const metrics = [
  ['cpu', { ...utilisation, metricName: 'CPUUtilization' }],
  ['memory', { ...utilisation, metricName: 'MemoryUtilization' }],
  ['cpuReservation', { ...utilisation, metricName: 'CPUReservation' }],
  ['memoryReservation', { ...utilisation, metricName: 'MemoryReservation' }],
  ['running', { ...counts, metricName: 'RunningTaskCount' }],
  ['desired', { ...counts, metricName: 'DesiredTaskCount' }],
] as const;

/** Exports the last full minute every minute until it is stopped. Answers what stops it. */
export function runMetricStream(world: World, config: MetricStreamConfig): () => void {
  const now = world.clock.now();
  const first = world.realtime ? Math.ceil(now / minute) * minute + 2 * minute : now + shortenedStart;
  return world.clock.every(minute, first, async (due) => {
    if (!config.isRunning()) return;
    const points = pointsOf(world, config, Math.floor(due / minute) * minute);
    const isPut = points.length === 0 || (await config.put(recordsOf(points)));
    publishHealth(world, config, points.length, isPut);
  });
}

/**
 * What CloudWatch says of a stream that runs: an error rate every minute, and updates only of minutes that had some.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-monitoring.html
 */
function publishHealth(world: World, config: MetricStreamConfig, updates: number, isPut: boolean): void {
  const { accountId, region, name: dimension } = config;
  const own = { accountId, region, namespace: 'AWS/CloudWatch/MetricStreams', dimension } as const;
  measure(world, { ...own, metricName: 'PublishErrorRate' }, isPut ? 0 : 1);
  if (updates === 0 || !isPut) return;
  // Without extra statistics, which the sandbox does not have, one update is billed as one.
  for (const metricName of ['MetricUpdate', 'TotalMetricUpdate']) measure(world, { ...own, metricName }, updates);
}

type Measured = Pick<MetricPoint, 'namespace' | 'metricName' | 'unit' | 'dimensions'> & Sample;

function pointsOf(world: World, config: MetricStreamConfig, end: number): MetricPoint[] {
  const { accountId, region, arn: exporterArn, filter } = config;
  const ecs = world
    .shelf(ecsShelf)
    .clusters(accountId, region)
    .flatMap((cluster) => ecsMetrics(world, cluster, end))
    .filter(({ namespace, metricName }) => filter(namespace, metricName));
  return [...ecs, ...heartbeat(config, ecs.length, end)].map(({ at, ...measured }) => ({
    ...measured,
    accountId,
    region,
    exporterArn,
    start: at - minute,
    end: at,
  }));
}

/**
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
 */
function ecsMetrics(world: World, cluster: EcsCluster, end: number): Measured[] {
  const scopes = [null, ...cluster.services.map(({ name }) => name)];
  return scopes.flatMap((service) =>
    metrics.flatMap(([metric, identity]) => {
      const sample = world.shelf(ecsShelf).sample(cluster, service, metric, end);
      const dimensions = { ClusterName: cluster.name, ...(service === null ? {} : { ServiceName: service }) };
      return sample ? [{ ...identity, dimensions, ...sample, at: end }] : [];
    }),
  );
}

/**
 * The stream's own metrics: sent even when it has nothing else to send. Without additional statistics as many updates are billed as sent.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-monitoring.html
 */
function heartbeat({ name, filter }: MetricStreamConfig, updates: number, at: number): Measured[] {
  const namespace = 'AWS/CloudWatch/MetricStreams';
  const dimensions = { MetricStreamName: name };
  const value = { min: updates, max: updates, sum: updates, count: 1 };
  return ['MetricUpdate', 'TotalMetricUpdate']
    .filter((metricName) => filter(namespace, metricName))
    .map((metricName) => ({ namespace, metricName, unit: '{Count}', dimensions, at, ...value }));
}

function recordsOf(points: readonly MetricPoint[]): Uint8Array[] {
  const messages = chunks(points, pointsPerMessage).map(encodeRequest);
  return chunks(messages, messagesPerRecord).map((some) => new Uint8Array(Buffer.concat(some)));
}

function chunks<T>(items: readonly T[], size: number): [T, ...T[]][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size) as [T, ...T[]]);
}
