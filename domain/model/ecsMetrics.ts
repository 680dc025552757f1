/**
 * Metric keys that a CloudWatch metric stream of ECS produces in Dynatrace.
 * The dimension set is part of the key: cluster level and service level are different metrics.
 * The service keys stand in Dynatrace's own preset dashboards; the cluster keys follow from the same naming rule and
 * exist only for EC2 capacity, so code asks which keys an environment has before it queries them.
 */
export const ecsMetricKeys = {
  cluster: {
    cpu: 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion',
    memory: 'cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegion',
  },
  service: {
    cpu: 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName',
    memory: 'cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegionServiceName',
  },
} as const;

/** Metric updates of the stream itself: sent even when no ECS task runs, so it is the heartbeat of the pipeline. */
export const heartbeatMetricKey = 'cloud.aws.cloudwatch.metricstreams.metricUpdateByAccountIdMetricStreamNameRegion';

/** What AWS bills a stream for: updates with those that additional statistics add. */
export const totalUpdatesMetricKey =
  'cloud.aws.cloudwatch.metricstreams.totalMetricUpdateByAccountIdMetricStreamNameRegion';

/** What the keys of a metric stream's own metrics begin with. */
export const heartbeatPrefix = 'cloud.aws.cloudwatch.metricstreams.';

/** Dimensions as Dynatrace stores them (CloudWatch names are lower-cased). */
export const dimensions = {
  accountId: 'aws.account.id',
  region: 'aws.region',
  cluster: 'clustername',
  service: 'servicename',
  metricStream: 'metricstreamname',
  clusterEntity: 'dt.entity.cloud:aws:ecs:metric_streams:cluster',
} as const;

/** Entity type that the extension "AWS Entities for Metric Streaming" gives to an ECS cluster. */
export const clusterEntityType = 'cloud:aws:ecs:metric_streams:cluster';

/** Name of that extension in Dynatrace Hub. Its id is not documented, so it is looked up by this name at run time. */
export const entitiesExtensionName = 'AWS Entities for Metric Streaming';

export type UtilisationMetric = 'cpu' | 'memory';

/** From where on we call a cluster or service hot unless an SLO says otherwise, percent: the threshold that our templates begin with. */
export const usualThreshold: Readonly<Record<UtilisationMetric, number>> = { cpu: 80, memory: 70 };
