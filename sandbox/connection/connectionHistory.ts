import type { EcsCluster, EcsMetric } from '../ecs/ecs';
import type { Minutes } from '../ecs/keptDays';
import { serviceMinutes, listOf } from '../ecs/serviceMinutes';
import type { GenerateSeries } from '../metricStore/metricHistory';
import type { Series } from '../metricStore/series';
import type { SmartscapeNode } from '../smartscape/smartscapeShelf';
import type { Clock } from '../world/clock';
import { clusterNode, serviceNode } from './ecsNodes';
import { newestPolled, polled } from './polled';

/** Metric keys of the connection by what they tell: CloudWatch's names, which a metric stream's keys write in another way. */
const clusterKeys: readonly (readonly [string, EcsMetric])[] = [
  ['cloud.aws.ecs.CPUUtilization.By.ClusterName', 'cpu'],
  ['cloud.aws.ecs.MemoryUtilization.By.ClusterName', 'memory'],
  ['cloud.aws.ecs.CPUReservation.By.ClusterName', 'cpuReservation'],
  ['cloud.aws.ecs.MemoryReservation.By.ClusterName', 'memoryReservation'],
];
const serviceKeys: readonly (readonly [string, EcsMetric])[] = [
  ['cloud.aws.ecs.CPUUtilization.By.ClusterName.ServiceName', 'cpu'],
  ['cloud.aws.ecs.MemoryUtilization.By.ClusterName.ServiceName', 'memory'],
  ['cloud.aws.ecs_containerinsights.RunningTaskCount.By.ClusterName.ServiceName', 'running'],
  ['cloud.aws.ecs_containerinsights.DesiredTaskCount.By.ClusterName.ServiceName', 'desired'],
];

export interface Connected {
  clock: Clock;
  clusters: readonly EcsCluster[];
  /** When the connection was made, milliseconds. */
  from: number;
}

/** What the new AWS connection has polled of these clusters, made when somebody reads it. */
export function connectionHistory(connected: Connected): ReadonlyMap<string, GenerateSeries> {
  const { clusters } = connected;
  const ofClusters = clusterKeys.map(([key, metric]): [string, GenerateSeries] => [
    key,
    () => clusters.flatMap((cluster) => seriesOf(connected, key, cluster, null, metric)),
  ]);
  const ofServices = serviceKeys.map(([key, metric]): [string, GenerateSeries] => [
    key,
    () =>
      clusters.flatMap((cluster) =>
        cluster.services.flatMap(({ name }) => seriesOf(connected, key, cluster, name, metric)),
      ),
  ]);
  return new Map([...ofClusters, ...ofServices]);
}

function seriesOf(
  { clock, from: start }: Connected,
  metricKey: string,
  cluster: EcsCluster,
  service: string | null,
  metric: EcsMetric,
): Series[] {
  const minutes = serviceMinutes(cluster, service, metric);
  if (!minutes) return [];
  const fives = polled(minutes);
  const each: Minutes = (from, to, visit) => {
    const last = Math.min(to, newestPolled(clock.now()));
    // Later than `from` and whole: `polled` takes the first five minutes that end at or after what it is given.
    const first = Math.max(from, start) + 1;
    if (first <= last) fives(first, last, visit);
  };
  const source = service === null ? clusterNode(cluster, start) : serviceNode(cluster, service, start);
  const dimensions = {
    ClusterName: cluster.name,
    ...(service === null ? {} : { ServiceName: service }),
    'aws.account.id': cluster.accountId,
    'aws.region': cluster.region,
    ...polledDimensions(source),
  };
  return [{ metricKey, dimensions, since: start, each, samples: (from, to) => listOf(each, from, to) }];
}

/** What tells polled series from others: where they came from, and the tags of their AWS resource. */
function polledDimensions({ id, type, tags }: SmartscapeNode): Record<string, string> {
  const tagged = Object.entries(tags).map(([key, value]) => [`aws.tag.${key}`, value] as const);
  return {
    'dt.da.source': 'aws-metric-poller',
    'dt.smartscape_source.id': id,
    'dt.smartscape_source.type': type,
    ...Object.fromEntries(tagged),
  };
}
