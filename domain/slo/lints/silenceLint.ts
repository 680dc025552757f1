import { clusterKey, type Target } from '../../model/cluster';
import type { Lint } from '../../model/planItem';
import type { MetricKeys } from '../../model/metricKeys';

/** Metrics of utilization: of a cluster or a service that runs nothing there are none. */
export const usageKeys: ReadonlySet<keyof MetricKeys> = new Set([
  'clusterCpu',
  'clusterMemory',
  'serviceCpu',
  'serviceMemory',
]);

/** No utilization of the cluster arrived within the last week. @param silent clusters by `clusterKey` */
export function silenceLint(
  reads: readonly (keyof MetricKeys)[],
  { accountId, region, cluster }: Target,
  silent: ReadonlySet<string> = new Set(),
): Lint[] {
  if (!silent.has(clusterKey({ accountId, region, name: cluster })) || !reads.some((key) => usageKeys.has(key)))
    return [];
  const message =
    `Neither CPU nor memory of anything in ${cluster} arrived within the last 7 days, so this objective says "no data" until it does. ` +
    'Either no task runs there, or its metric stream does not send AWS/ECS to this environment: look at Pipelines.';
  return [{ code: 'no-data-seen', severity: 'warning', message }];
}
