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

/**
 * Names of the new AWS connection: CloudWatch's own, with the dimensions after `By`. Those of utilization and of running tasks were
 * seen in public configuration, the one of desired tasks follows from the same rule.
 */
export const connectionKeys: MetricKeys = {
  clusterCpu: 'cloud.aws.ecs.CPUUtilization.By.ClusterName',
  clusterMemory: 'cloud.aws.ecs.MemoryUtilization.By.ClusterName',
  serviceCpu: 'cloud.aws.ecs.CPUUtilization.By.ClusterName.ServiceName',
  serviceMemory: 'cloud.aws.ecs.MemoryUtilization.By.ClusterName.ServiceName',
  serviceRunningTasks: 'cloud.aws.ecs_containerinsights.RunningTaskCount.By.ClusterName.ServiceName',
  serviceDesiredTasks: 'cloud.aws.ecs_containerinsights.DesiredTaskCount.By.ClusterName.ServiceName',
};

/** Names by the naming rule of metric streams. Whether an environment has them is asked at run time. */
export const metricStreamKeys: MetricKeys = {
  clusterCpu: ecsMetricKeys.cluster.cpu,
  clusterMemory: ecsMetricKeys.cluster.memory,
  serviceCpu: ecsMetricKeys.service.cpu,
  serviceMemory: ecsMetricKeys.service.memory,
  serviceRunningTasks: 'cloud.aws.ecs.containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName',
  serviceDesiredTasks: 'cloud.aws.ecs.containerinsights.desiredTaskCountByAccountIdClusterNameRegionServiceName',
};

/** What a cluster's tasks reserve of its container instances: of EC2 capacity only. */
export interface ReservationKeys {
  cpu: string;
  memory: string;
}

/** By the same two naming rules as the keys above. */
export const streamReservationKeys: ReservationKeys = {
  cpu: 'cloud.aws.ecs.cpuReservationByAccountIdClusterNameRegion',
  memory: 'cloud.aws.ecs.memoryReservationByAccountIdClusterNameRegion',
};
export const connectionReservationKeys: ReservationKeys = {
  cpu: 'cloud.aws.ecs.CPUReservation.By.ClusterName',
  memory: 'cloud.aws.ecs.MemoryReservation.By.ClusterName',
};
