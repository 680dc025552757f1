import type { EcsInventory } from './filterPresets';

export type EcsNamespace = 'AWS/ECS' | 'ECS/ContainerInsights';

/** One name that CloudWatch has of ECS, as a filter of a metric stream takes it. */
export interface EcsMetricName {
  namespace: EcsNamespace;
  name: string;
  /** What it tells, in a few words. */
  tells: string;
  /** Whether an SLO of this app reads it. */
  isReadBySlos: boolean;
  /** Metrics of that name that are updated every minute; null where nobody can tell from clusters and services. */
  countOf: (inventory: EcsInventory) => number | null;
}

type Count = EcsMetricName['countOf'];

/** Utilization: of each service, and of a cluster as a whole where it has EC2 capacity. */
const used: Count = ({ services, ec2Clusters }) => services + ec2Clusters;
const ofEc2Clusters: Count = ({ ec2Clusters }) => ec2Clusters;
const unknown: Count = () => null;
/** Container Insights has nothing where it is off. */
const insights =
  (count: (inventory: EcsInventory) => number): Count =>
  (inventory) =>
    inventory.containerInsights ? count(inventory) : 0;
const perCluster = insights(({ clusters }) => clusters);
const perService = insights(({ services }) => services);
/** By cluster, by service and by task definition family, of which one a service is assumed. */
const threeWays = insights(({ clusters, services }) => clusters + 2 * services);

const ecs = (name: string, tells: string, countOf: Count, isReadBySlos = false): EcsMetricName => ({
  ...{ namespace: 'AWS/ECS', name, tells, countOf, isReadBySlos },
});
const insight = (name: string, tells: string, countOf: Count, isReadBySlos = false): EcsMetricName => ({
  ...{ namespace: 'ECS/ContainerInsights', name, tells, countOf, isReadBySlos },
});

/**
 * The names of ECS and of standard Container Insights. What only the enhanced version, Service Connect and the CloudWatch agent report
 * is not listed: whoever needs it types it.
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html,
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
 */
export const ecsMetricNames: readonly EcsMetricName[] = [
  ecs('CPUUtilization', 'CPU in use, percent', used, true),
  ecs('MemoryUtilization', 'Memory in use, percent', used, true),
  ecs('CPUReservation', 'CPU reserved, of EC2 clusters', ofEc2Clusters),
  ecs('MemoryReservation', 'Memory reserved, of EC2 clusters', ofEc2Clusters),
  ecs('GPUReservation', 'GPUs reserved, where there are any', unknown),
  ecs('EBSFilesystemUtilization', 'EBS volumes in use, where attached', unknown),
  insight('RunningTaskCount', 'Running tasks of a service', perService, true),
  insight('DesiredTaskCount', 'Desired tasks of a service', perService, true),
  insight('PendingTaskCount', 'Pending tasks of a service', perService),
  insight('DeploymentCount', 'Deployments of a service', perService),
  insight('TaskSetCount', 'Task sets of a service', perService),
  insight('TaskCount', 'Tasks of a cluster', perCluster),
  insight('ServiceCount', 'Services of a cluster', perCluster),
  insight('ContainerInstanceCount', 'EC2 instances of a cluster', perCluster),
  insight('CpuUtilized', 'CPU units in use', threeWays),
  insight('CpuReserved', 'CPU units reserved', threeWays),
  insight('MemoryUtilized', 'Memory in use, MiB', threeWays),
  insight('MemoryReserved', 'Memory reserved, MiB', threeWays),
  insight('NetworkRxBytes', 'Bytes received', threeWays),
  insight('NetworkTxBytes', 'Bytes sent', threeWays),
  insight('StorageReadBytes', 'Bytes read from storage', threeWays),
  insight('StorageWriteBytes', 'Bytes written to storage', threeWays),
  insight('EphemeralStorageUtilized', 'Ephemeral storage in use, GB', threeWays),
  insight('EphemeralStorageReserved', 'Ephemeral storage reserved, GB', threeWays),
];

/**
 * The name that a metric key of a stream comes from, as far as it is one of the list; undefined for any other metric. The rule that
 * makes keys of names changes nothing but capitals.
 */
export function ecsNameOfKey(metricKey: string): EcsMetricName | undefined {
  const plain = metricKey.toLowerCase();
  return ecsMetricNames.find(({ namespace, name }) => {
    const part = namespace === 'AWS/ECS' ? 'ecs' : 'ecs.containerinsights';
    return plain.startsWith(`cloud.aws.${part}.${name.toLowerCase()}by`);
  });
}

/** What somebody picked: names of the list above, or typed. */
export interface PickedMetrics {
  ecs: readonly string[];
  insights: readonly string[];
}

/**
 * How many metrics are updated every minute with such a choice.
 * @returns `unknown`: names of which nobody can tell, which come on top
 */
export function pickedCount(picked: PickedMetrics, inventory: EcsInventory): { metrics: number; unknown: string[] } {
  const names = [
    ...picked.ecs.map((name) => ['AWS/ECS', name] as const),
    ...picked.insights.map((name) => ['ECS/ContainerInsights', name] as const),
  ];
  const counts = names.map(([namespace, name]) => ({
    name,
    count: ecsMetricNames.find((one) => one.namespace === namespace && one.name === name)?.countOf(inventory) ?? null,
  }));
  return {
    metrics: counts.reduce((sum, { count }) => sum + (count ?? 0), 0),
    unknown: counts.filter(({ count }) => count === null).map(({ name }) => name),
  };
}
