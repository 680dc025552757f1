import { Failure } from '../../../domain/failure';
import type { MetricFamily } from '../../../domain/model/cluster';
import type { MetricKeys } from '../../../domain/model/metricKeys';
import type { Sli } from '../../../domain/model/sli';
import { keysRead } from '../../../domain/queries/keysRead';
import { resolveMetricKeys } from '../../../domain/queries/resolveMetricKeys';
import type { Metrics } from '../../platform/metrics';
import { ecsPrefix } from './ecsKeys';

export interface FoundKeys {
  keys: MetricKeys;
  available: ReadonlySet<string>;
  /** What else may be why a metric is not among them. */
  remark?: string;
}

/** ECS metric keys of the environment: those that exist, and which of a family's to query. */
export async function findKeys(metrics: Pick<Metrics, 'list'>, family: MetricFamily = 'stream'): Promise<FoundKeys> {
  const available = (await metrics.list(ecsPrefix)).map(({ key }) => key);
  return { keys: resolveMetricKeys(available, family), available: new Set(available) };
}

/** @throws Failure `NotFound` naming the metric that an SLI reads and the environment does not have, and what to do */
export function demandKeys(sli: Sli, { keys, available, remark }: FoundKeys): void {
  const name = keysRead(sli).find((one) => !available.has(keys[one]));
  if (name === undefined) return;
  throw new Failure({
    code: 'NotFound',
    message: `This environment has no metric ${keys[name]}`,
    whose: 'operator',
    hint: remark === undefined ? hints[name] : `${hints[name]} ${remark}`,
  });
}

const needsStream = 'See on Pipelines whether a metric stream of AWS/ECS arrives; a new metric takes some minutes.';
const needsEc2 =
  'AWS reports cluster-level utilization only where EC2 capacity runs. For Fargate choose a worst-service or a service template.';
const needsInsights =
  'Turn on Container Insights for the cluster and include the namespace ECS/ContainerInsights in the metric stream; a new metric takes some minutes.';

const hints: Record<keyof MetricKeys, string> = {
  clusterCpu: needsEc2,
  clusterMemory: needsEc2,
  serviceCpu: needsStream,
  serviceMemory: needsStream,
  serviceRunningTasks: needsInsights,
  serviceDesiredTasks: needsInsights,
};
