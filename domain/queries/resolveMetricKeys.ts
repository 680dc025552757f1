import { metricStreamKeys, type MetricKeys } from '../model/metricKeys';

/**
 * Keys that a metric stream gave for the same measurement when the exact name is not there: a stream may name its
 * dimensions in another order. `.By.` is the family of the polled integration, whose dimensions have other names.
 */
const patterns: Record<keyof MetricKeys, RegExp> = {
  clusterCpu: /^cloud\.aws\.ecs\.cpuUtilizationBy(?=\w*ClusterName)(?!\w*ServiceName)\w+$/,
  clusterMemory: /^cloud\.aws\.ecs\.memoryUtilizationBy(?=\w*ClusterName)(?!\w*ServiceName)\w+$/,
  serviceCpu: /^cloud\.aws\.ecs\.cpuUtilizationBy(?=\w*ClusterName)(?=\w*ServiceName)\w+$/,
  serviceMemory: /^cloud\.aws\.ecs\.memoryUtilizationBy(?=\w*ClusterName)(?=\w*ServiceName)\w+$/,
  serviceRunningTasks: /^cloud\.aws\.ecs[\w.]*\.runningTaskCountBy(?=\w*ClusterName)(?=\w*ServiceName)\w+$/,
  serviceDesiredTasks: /^cloud\.aws\.ecs[\w.]*\.desiredTaskCountBy(?=\w*ClusterName)(?=\w*ServiceName)\w+$/,
};

function resolved(name: keyof MetricKeys, available: readonly string[]): string {
  const exact = metricStreamKeys[name];
  if (available.includes(exact)) return exact;
  const [only, ...others] = available.filter((key) => patterns[name].test(key));
  return only !== undefined && others.length === 0 ? only : exact;
}

/**
 * The metric keys to query, out of those an environment has: the name by the naming rule of metric streams, else the only
 * one that tells the same. Where there is none, the name by the rule stays, and a lint says that it is missing.
 */
export function resolveMetricKeys(available: readonly string[]): MetricKeys {
  return {
    clusterCpu: resolved('clusterCpu', available),
    clusterMemory: resolved('clusterMemory', available),
    serviceCpu: resolved('serviceCpu', available),
    serviceMemory: resolved('serviceMemory', available),
    serviceRunningTasks: resolved('serviceRunningTasks', available),
    serviceDesiredTasks: resolved('serviceDesiredTasks', available),
  };
}
