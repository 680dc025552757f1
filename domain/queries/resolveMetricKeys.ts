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

const polledKey = /^cloud\.aws\.ecs[\w.]*?\.(\w+)\.By\.([\w.]+)$/;

function isMeant(key: string, name: keyof MetricKeys): boolean {
  const [, measure, dimensions = ''] = streamKey.exec(key) ?? [];
  if (measure === undefined || measure !== meanings[name].measure || !streamDimensions.test(dimensions)) return false;
  return dimensions.includes('ClusterName') && dimensions.includes('ServiceName') === meanings[name].perService;
}

/** What an environment has that measures the same as the key by the naming rule. */
export interface Alternatives {
  /** Keys of metric streams, e.g. with dimensions in another order. */
  candidates: string[];
  /** Keys of the polling AWS integration (`cloud.aws.ecs.CPUUtilization.By.ClusterName`). */
  polled: string[];
}

function isPolled(key: string, name: keyof MetricKeys): boolean {
  const { measure, perService } = meanings[name];
  const [, measured, dimensions = ''] = polledKey.exec(key) ?? [];
  return measured?.toLowerCase() === measure.toLowerCase() && dimensions.includes('ServiceName') === perService;
}

/** Looks for other keys of the same measurement; `available` is read once per name. */
export function alternativesFor(name: keyof MetricKeys, available: ReadonlySet<string>): Alternatives {
  const { alternatives } = foundIn(available);
  const before = alternatives.get(name);
  if (before) return before;
  const keys = [...available];
  const found = {
    candidates: keys.filter((key) => isMeant(key, name)),
    polled: keys.filter((key) => isPolled(key, name)),
  };
  alternatives.set(name, found);
  return found;
}

function resolved(name: keyof MetricKeys, available: ReadonlySet<string>): string {
  const { exact } = meanings[name];
  if (available.has(exact)) return exact;
  const [only, ...others] = alternativesFor(name, available).candidates;
  return only !== undefined && others.length === 0 ? only : exact;
}

interface Found {
  keys: MetricKeys | null;
  alternatives: Map<keyof MetricKeys, Alternatives>;
}

/** A plan asks ten thousand times about the same set. */
const found = new WeakMap<ReadonlySet<string>, Found>();

function foundIn(available: ReadonlySet<string>): Found {
  const before = found.get(available);
  if (before) return before;
  const nothing: Found = { keys: null, alternatives: new Map() };
  found.set(available, nothing);
  return nothing;
}

/** As `resolveMetricKeys`, for a set that does not change. */
export function resolvedKeys(available: ReadonlySet<string>): MetricKeys {
  const memory = foundIn(available);
  memory.keys ??= {
    clusterCpu: resolved('clusterCpu', available),
    clusterMemory: resolved('clusterMemory', available),
    serviceCpu: resolved('serviceCpu', available),
    serviceMemory: resolved('serviceMemory', available),
    serviceRunningTasks: resolved('serviceRunningTasks', available),
    serviceDesiredTasks: resolved('serviceDesiredTasks', available),
  };
  return memory.keys;
}

/**
 * The metric keys to query, out of those an environment has: the name by the naming rule of metric streams, else the only
 * one that measures the same. Where there is none, or more than one, the name by the rule stays, and a lint says so.
 */
export function resolveMetricKeys(available: readonly string[]): MetricKeys {
  return resolvedKeys(new Set(available));
}
