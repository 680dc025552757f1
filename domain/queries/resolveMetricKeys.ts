import type { MetricFamily } from '../model/cluster';
import { metricFamilies } from '../model/metricFamily';
import type { MetricKeys } from '../model/metricKeys';

/** What a metric counts, and whether it does so per service. */
const meanings: Record<keyof MetricKeys, { measure: string; perService: boolean }> = {
  clusterCpu: { measure: 'cpuUtilization', perService: false },
  clusterMemory: { measure: 'memoryUtilization', perService: false },
  serviceCpu: { measure: 'cpuUtilization', perService: true },
  serviceMemory: { measure: 'memoryUtilization', perService: true },
  serviceRunningTasks: { measure: 'runningTaskCount', perService: true },
  serviceDesiredTasks: { measure: 'desiredTaskCount', perService: true },
};

/** Dimensions by which a stream splits a key; any other one would split a service in several series. */
const streamDimensions = /^(?:AccountId|ClusterName|Region|ServiceName)+$/;

/** Namespaces of ECS: `ecs` and whatever Container Insights is called, e.g. `ecs.containerinsights`, `ecs_containerinsights`. */
const streamKey = /^cloud\.aws\.ecs(?:[._][\w.]*)?\.(\w+?)By(\w+)$/;

const polledKey = /^cloud\.aws\.ecs[\w.]*?\.(\w+)\.By\.([\w.]+)$/;

/** The same for a key of the connection, whose dimensions are separated by dots. */
const polledDimensions = /^(?:ClusterName\.ServiceName|ServiceName\.ClusterName|ClusterName)$/;

function isMeant(key: string, name: keyof MetricKeys): boolean {
  const [, measure, dimensions = ''] = streamKey.exec(key) ?? [];
  if (measure === undefined || measure !== meanings[name].measure || !streamDimensions.test(dimensions)) return false;
  return dimensions.includes('ClusterName') && dimensions.includes('ServiceName') === meanings[name].perService;
}

/** What an environment has that measures the same as the key by the naming rule. */
export interface Alternatives {
  /** Keys of metric streams, e.g. with dimensions in another order. */
  candidates: string[];
  /** Keys of the new AWS connection (`cloud.aws.ecs.CPUUtilization.By.ClusterName`). */
  polled: string[];
}

function isPolled(key: string, name: keyof MetricKeys): boolean {
  const { measure, perService } = meanings[name];
  const [, measured, dimensions = ''] = polledKey.exec(key) ?? [];
  if (measured?.toLowerCase() !== measure.toLowerCase() || !polledDimensions.test(dimensions)) return false;
  return dimensions.includes('ServiceName') === perService;
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

function resolved(name: keyof MetricKeys, available: ReadonlySet<string>, family: MetricFamily): string {
  const exact = metricFamilies[family].keys[name];
  if (available.has(exact)) return exact;
  const { candidates, polled } = alternativesFor(name, available);
  const [only, ...others] = family === 'stream' ? candidates : polled;
  return only !== undefined && others.length === 0 ? only : exact;
}

interface Found {
  keys: Map<MetricFamily, MetricKeys>;
  alternatives: Map<keyof MetricKeys, Alternatives>;
}

/** A plan asks ten thousand times about the same set. */
const found = new WeakMap<ReadonlySet<string>, Found>();

function foundIn(available: ReadonlySet<string>): Found {
  const before = found.get(available);
  if (before) return before;
  const nothing: Found = { keys: new Map(), alternatives: new Map() };
  found.set(available, nothing);
  return nothing;
}

/** As `resolveMetricKeys`, for a set that does not change. */
export function resolvedKeys(available: ReadonlySet<string>, family: MetricFamily = 'stream'): MetricKeys {
  const memory = foundIn(available);
  const before = memory.keys.get(family);
  if (before) return before;
  const of = (name: keyof MetricKeys): string => resolved(name, available, family);
  const keys: MetricKeys = {
    clusterCpu: of('clusterCpu'),
    clusterMemory: of('clusterMemory'),
    serviceCpu: of('serviceCpu'),
    serviceMemory: of('serviceMemory'),
    serviceRunningTasks: of('serviceRunningTasks'),
    serviceDesiredTasks: of('serviceDesiredTasks'),
  };
  memory.keys.set(family, keys);
  return keys;
}

/**
 * The metric keys of a family to query, out of those an environment has: the name by the family's naming rule, else the only
 * one that measures the same. Where there is none, or more than one, the name by the rule stays, and a lint says so.
 */
export function resolveMetricKeys(available: readonly string[], family: MetricFamily = 'stream'): MetricKeys {
  return resolvedKeys(new Set(available), family);
}
