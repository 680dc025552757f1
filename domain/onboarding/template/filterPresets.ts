export type FilterPresetId = 'EcsSlo' | 'EcsFull' | 'EcsInsights' | 'EcsMetrics' | 'Namespaces' | 'All';

/** What is there to be streamed in one account and region. */
export interface EcsInventory {
  clusters: number;
  /** Clusters with EC2 capacity: only they have cluster-level utilization and reservation metrics. */
  ec2Clusters: number;
  services: number;
  /** Whether Container Insights (standard) is on. */
  containerInsights: boolean;
}

export interface FilterPreset {
  id: FilterPresetId;
  title: string;
  /** What is streamed, in one plain sentence. */
  sentence: string;
  /**
   * Namespaces and, where not all of a namespace is streamed, its metrics; null means no filter at all. For `EcsMetrics` and `Namespaces`
   * those that the person lists come on top.
   */
  filters: ReadonlyArray<{ namespace: string; metrics?: readonly string[] }> | null;
  /** Number of metrics updated every minute; null when it depends on everything else in the account. The heartbeat is not counted. */
  metricsOf(inventory: EcsInventory): number | null;
}

/** The stream's own metrics: they arrive even while no ECS task runs, so silence means trouble. */
const heartbeat = { namespace: 'AWS/CloudWatch/MetricStreams' };

/** CPU and memory utilization per service; per EC2 cluster also, and there reservation of both. GPU and EBS metrics are not counted. */
const ecsMetrics = ({ services, ec2Clusters }: EcsInventory) => 2 * services + 4 * ec2Clusters;

/**
 * Standard Container Insights: 15 metrics per service, 10 per task definition family (one family per service assumed), 13 per cluster.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
 */
const insightsMetrics = ({ services, clusters, containerInsights }: EcsInventory) =>
  containerInsights ? 25 * services + 13 * clusters : 0;

/** The two names that an SLO on running tasks reads, each once per service. */
const taskMetrics = ({ services, containerInsights }: EcsInventory) => (containerInsights ? 2 * services : 0);

/** The choices of the template's parameter FilterPreset; a test holds the filters to the template's. */
export const filterPresets: readonly FilterPreset[] = [
  {
    id: 'EcsSlo',
    title: 'CPU and memory, and running tasks',
    sentence:
      'CPU and memory utilization of ECS clusters and services, and where Container Insights is on the numbers of running and desired tasks: what the SLOs of this app read.',
    filters: [
      heartbeat,
      { namespace: 'AWS/ECS', metrics: ['CPUUtilization', 'MemoryUtilization'] },
      { namespace: 'ECS/ContainerInsights', metrics: ['RunningTaskCount', 'DesiredTaskCount'] },
    ],
    metricsOf: (inventory) => 2 * inventory.services + 2 * inventory.ec2Clusters + taskMetrics(inventory),
  },
  {
    id: 'EcsFull',
    title: 'All ECS metrics',
    sentence:
      'Every metric that ECS itself reports: utilization, reservation, EBS volumes and Service Connect; the numbers of running tasks are not among them.',
    filters: [heartbeat, { namespace: 'AWS/ECS' }],
    metricsOf: ecsMetrics,
  },
  {
    id: 'EcsInsights',
    title: 'ECS and Container Insights',
    sentence:
      'Every metric of ECS and of Container Insights, with the running and desired tasks, and down to tasks and containers where the enhanced version is on.',
    filters: [heartbeat, { namespace: 'AWS/ECS' }, { namespace: 'ECS/ContainerInsights' }],
    metricsOf: (inventory) => ecsMetrics(inventory) + insightsMetrics(inventory),
  },
  {
    id: 'EcsMetrics',
    title: 'Metrics that you pick',
    sentence: 'The metrics of ECS and of Container Insights that you tick, and nothing else.',
    filters: [heartbeat],
    metricsOf: () => null,
  },
  {
    id: 'Namespaces',
    title: 'Namespaces that you list',
    sentence: 'Every metric of up to ten CloudWatch namespaces of your choice.',
    filters: [heartbeat],
    metricsOf: () => null,
  },
  {
    id: 'All',
    title: 'Everything in the region',
    sentence: 'Every CloudWatch metric of the account in this region, whatever the service; the bill follows.',
    filters: null,
    metricsOf: () => null,
  },
];
