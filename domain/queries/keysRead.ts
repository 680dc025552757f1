import type { UtilisationMetric } from '../model/ecsMetrics';
import { metricStreamKeys, type MetricKeys } from '../model/metricKeys';
import type { Sli } from '../model/sli';

/** The metrics that an SLI reads; running tasks before desired ones. */
export function keysRead(sli: Sli): readonly (keyof MetricKeys)[] {
  if (sli.kind === 'running-tasks') return ['serviceRunningTasks', 'serviceDesiredTasks'];
  const isCluster = sli.kind === 'headroom' || sli.level === 'cluster';
  if (isCluster) return [sli.metric === 'cpu' ? 'clusterCpu' : 'clusterMemory'];
  return [sli.metric === 'cpu' ? 'serviceCpu' : 'serviceMemory'];
}

/** The reverse: metric keys with those that were found in an SLI's query in their places. */
export function keysWith(sli: Sli, found: readonly string[]): MetricKeys {
  const keys = { ...metricStreamKeys };
  keysRead(sli).forEach((name, at) => {
    keys[name] = found[at] ?? keys[name];
  });
  return keys;
}

/** Which utilization a metric key tells; null for any other key. */
export function metricOfKey(key: string): UtilisationMetric | null {
  if (/cpuUtilization/i.test(key)) return 'cpu';
  return /memoryUtilization/i.test(key) ? 'memory' : null;
}
