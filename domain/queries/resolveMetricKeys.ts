import { metricStreamKeys, type MetricKeys } from '../model/metricKeys';

/** What a metric counts, and whether it does so per service. */
const meanings: Record<keyof MetricKeys, { measure: string; perService: boolean; exact: string }> = {
  clusterCpu: { measure: 'cpuUtilization', perService: false, exact: metricStreamKeys.clusterCpu },
  clusterMemory: { measure: 'memoryUtilization', perService: false, exact: metricStreamKeys.clusterMemory },
  serviceCpu: { measure: 'cpuUtilization', perService: true, exact: metricStreamKeys.serviceCpu },
  serviceMemory: { measure: 'memoryUtilization', perService: true, exact: metricStreamKeys.serviceMemory },
  serviceRunningTasks: { measure: 'runningTaskCount', perService: true, exact: metricStreamKeys.serviceRunningTasks },
  serviceDesiredTasks: { measure: 'desiredTaskCount', perService: true, exact: metricStreamKeys.serviceDesiredTasks },
};

/** Dimensions by which a stream splits a key; any other one would split a service in several series. */
const streamDimensions = /^(?:AccountId|ClusterName|Region|ServiceName)+$/;

/** Namespaces of ECS: `ecs` and whatever Container Insights is called, e.g. `ecs.containerinsights`, `ecs_containerinsights`. */
const streamKey = /^cloud\.aws\.ecs(?:[._][\w.]*)?\.(\w+?)By(\w+)$/;

function isMeant(key: string, name: keyof MetricKeys): boolean {
  const [, measure, dimensions = ''] = streamKey.exec(key) ?? [];
  if (measure === undefined || measure !== meanings[name].measure || !streamDimensions.test(dimensions)) return false;
  return dimensions.includes('ClusterName') && dimensions.includes('ServiceName') === meanings[name].perService;
}

/** Keys of metric streams that measure the same as the one by the naming rule, e.g. with dimensions in another order. */
export function candidatesFor(name: keyof MetricKeys, available: Iterable<string>): string[] {
  return [...available].filter((key) => isMeant(key, name));
}

/** Keys of the polling AWS integration for the same measurement (`cloud.aws.ecs.CPUUtilization.By.ClusterName`). */
export function polledFamilyOf(name: keyof MetricKeys, available: Iterable<string>): string[] {
  const { measure, perService } = meanings[name];
  const polled = new RegExp(`^cloud\\.aws\\.ecs[\\w.]*\\.${measure}\\.By\\.([\\w.]+)$`, 'i');
  return [...available].filter((key) => {
    const [, dimensions] = polled.exec(key) ?? [];
    return dimensions !== undefined && dimensions.includes('ServiceName') === perService;
  });
}

function resolved(name: keyof MetricKeys, available: ReadonlySet<string>): string {
  const { exact } = meanings[name];
  if (available.has(exact)) return exact;
  const [only, ...others] = candidatesFor(name, available);
  return only !== undefined && others.length === 0 ? only : exact;
}

const known = new WeakMap<ReadonlySet<string>, MetricKeys>();

/** As `resolveMetricKeys`; asked ten thousand times about the same set, it looks once. */
export function resolvedKeys(available: ReadonlySet<string>): MetricKeys {
  const before = known.get(available);
  if (before) return before;
  const keys = {
    clusterCpu: resolved('clusterCpu', available),
    clusterMemory: resolved('clusterMemory', available),
    serviceCpu: resolved('serviceCpu', available),
    serviceMemory: resolved('serviceMemory', available),
    serviceRunningTasks: resolved('serviceRunningTasks', available),
    serviceDesiredTasks: resolved('serviceDesiredTasks', available),
  };
  known.set(available, keys);
  return keys;
}

/**
 * The metric keys to query, out of those an environment has: the name by the naming rule of metric streams, else the only
 * one that measures the same. Where there is none, or more than one, the name by the rule stays, and a lint says so.
 */
export function resolveMetricKeys(available: readonly string[]): MetricKeys {
  return resolvedKeys(new Set(available));
}
