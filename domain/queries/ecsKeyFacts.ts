import type { MetricFamily } from '../model/cluster';
import { dimensions as streamed, type UtilisationMetric } from '../model/ecsMetrics';

/** What an ECS series can tell by its dimensions. */
export type EcsPart = 'accountId' | 'region' | 'cluster' | 'service' | 'entity';

/** A metric of ECS as its name and dimensions describe it, whichever way it came. */
export interface EcsKeyFacts {
  key: string;
  family: MetricFamily;
  /** Names of its dimensions, as far as it has them. */
  dimensions: Readonly<Partial<Record<EcsPart, string>>>;
  /**
   * `cluster-usage`: utilization of a cluster, which AWS reports for EC2 capacity only; `service-usage`: of a service;
   * `ec2`: something else that only EC2 capacity has; `other`: says no more than that somebody is there.
   */
  tells: 'cluster-usage' | 'service-usage' | 'ec2' | 'other';
  /** Which utilization it is; null for any other metric. */
  usage: UtilisationMetric | null;
}

/** Keys of ECS, of Container Insights (`ecs.containerinsights`, `ecs_containerinsights`) and whatever else AWS files under ECS. */
const ecsKey = /^cloud\.aws\.ecs[._]/;

const streamKey = /\.(\w+?)By([A-Z]\w*)$/;
const polledKey = /\.(\w+)\.By\.([\w.]+)$/;

/**
 * Metrics that AWS has for EC2 capacity alone: reservation
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html), capacity providers of Auto Scaling
 * groups, and container instances
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html).
 */
const ec2Only = /^(?:(?:cpu|memory|gpu|capacityprovider)reservation|instance.+)$/i;

/** Dimension names without signs and capitals: `aws.account.id`, `ClusterName`, `cluster name`. */
const spellings: Record<Exclude<EcsPart, 'entity'>, readonly string[]> = {
  accountId: ['awsaccountid', 'accountid'],
  region: ['awsregion', 'region'],
  cluster: ['clustername', 'ecsclustername'],
  service: ['servicename', 'ecsservicename'],
};

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

function dimensionsOf(named: readonly string[]): EcsKeyFacts['dimensions'] {
  const found: Partial<Record<EcsPart, string>> = {};
  for (const part of ['accountId', 'region', 'cluster', 'service'] as const) {
    const name = named.find((one) => spellings[part].includes(bare(one)));
    if (name !== undefined) found[part] = name;
  }
  if (named.includes(streamed.clusterEntity)) found.entity = streamed.clusterEntity;
  return found;
}

/** What a key's name promises, where the environment does not say which dimensions there are. */
function promisedBy(key: string): string[] {
  const [, , polled] = polledKey.exec(key) ?? [];
  // That the connection's series carry the account and the region is [U]: where they do not, the place is unknown.
  if (polled !== undefined) return [streamed.accountId, streamed.region, ...polled.split('.')];
  const [, , by = ''] = streamKey.exec(key) ?? [];
  const cluster = by.includes('ClusterName') ? [streamed.cluster, streamed.clusterEntity] : [];
  return [streamed.accountId, streamed.region, ...cluster, ...(by.includes('ServiceName') ? [streamed.service] : [])];
}

const usageOf = (measure: string): UtilisationMetric | null => {
  const [, metric] = /^(cpu|memory)utilization$/i.exec(measure) ?? [];
  return metric === undefined ? null : metric.toLowerCase() === 'cpu' ? 'cpu' : 'memory';
};

/** The dimensions in a key's name besides cluster, service and place. A task's or a capacity provider's usage is not its cluster's. */
const hasMore = (by: string): boolean =>
  by.replace(/AccountId|Region|ClusterName|ServiceName|\./g, '') !== '' || !by.includes('ClusterName');

/**
 * Reads a metric key; null when it is none of ECS.
 * @param named its dimensions; null when the environment does not say
 */
export function ecsKeyFacts(key: string, named: readonly string[] | null): EcsKeyFacts | null {
  if (!ecsKey.test(key)) return null;
  const [, measure = '', by = ''] = polledKey.exec(key) ?? streamKey.exec(key) ?? [];
  const family = polledKey.test(key) ? 'connection' : 'stream';
  const found = dimensionsOf(named ?? promisedBy(key));
  const usage = hasMore(by) ? null : usageOf(measure);
  if (usage !== null) {
    const tells = by.includes('ServiceName') ? 'service-usage' : 'cluster-usage';
    return { key, family, dimensions: found, tells, usage };
  }
  return { key, family, dimensions: found, tells: ec2Only.test(measure) ? 'ec2' : 'other', usage: null };
}
