import { ecsMetricKeys } from './ecsMetrics';

/** Every metric that an objective can read, by what it tells. */
export interface MetricKeys {
  clusterCpu: string;
  clusterMemory: string;
  serviceCpu: string;
  serviceMemory: string;
  serviceRunningTasks: string;
  serviceDesiredTasks: string;
}

/** Names by the naming rule of metric streams. Whether an environment has them is asked at run time. */
export const metricStreamKeys: MetricKeys = {
  clusterCpu: ecsMetricKeys.cluster.cpu,
  clusterMemory: ecsMetricKeys.cluster.memory,
  serviceCpu: ecsMetricKeys.service.cpu,
  serviceMemory: ecsMetricKeys.service.memory,
  serviceRunningTasks: 'cloud.aws.ecs.containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName',
  serviceDesiredTasks: 'cloud.aws.ecs.containerinsights.desiredTaskCountByAccountIdClusterNameRegionServiceName',
};
