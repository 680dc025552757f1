import type { MetricFamily, Target } from '../../model/cluster';
import { familyOf, metricFamilies } from '../../model/metricFamily';
import type { MetricKeys } from '../../model/metricKeys';
import { alternativesFor, resolvedKeys } from '../../queries/resolveMetricKeys';
import type { Lint } from '../../model/planItem';

/** A name as one word of a shell command. */
const shellWord = (name: string): string => (/^[\w-]+$/.test(name) ? name : `'${name.replace(/'/g, `'\\''`)}'`);

function remedy(name: keyof MetricKeys, { cluster }: Target, family: MetricFamily): string {
  if (name === 'clusterCpu' || name === 'clusterMemory') {
    return (
      'AWS reports cluster-level utilization for EC2 capacity only. Choose a service template or one of worst service, ' +
      'or connect an account and region that has clusters with EC2 capacity.'
    );
  }
  if (name === 'serviceCpu' || name === 'serviceMemory') {
    return family === 'stream'
      ? 'Let the metric stream send the namespace AWS/ECS with this metric, and wait until a task has run.'
      : 'Let the AWS connection collect ECS with this metric, and wait until a task has run.';
  }
  return (
    `Turn Container Insights on for the cluster and let ${metricFamilies[family].words} send the namespace ECS/ContainerInsights: ` +
    `aws ecs update-cluster-settings --cluster ${shellWord(cluster)} --settings name=containerInsights,value=enabled`
  );
}

function foundInstead(name: keyof MetricKeys, available: ReadonlySet<string>, family: MetricFamily): string {
  const { candidates, polled } = alternativesFor(name, available);
  const [own, others] = family === 'stream' ? [candidates, polled] : [polled, candidates];
  if (own.length > 1) return `Several metrics could be meant, so none was taken: ${own.join(', ')}. `;
  if (others.length === 0) return '';
  const { words } = metricFamilies[family === 'stream' ? 'connection' : 'stream'];
  return `There is ${others.join(', ')} of ${words}: the SLO can read that one, where this cluster has it. `;
}

/** A metric that an objective reads and the environment does not have. Nothing when it is not known which it has. */
export function keyLints(
  reads: readonly (keyof MetricKeys)[],
  target: Target,
  available: ReadonlySet<string> | null,
): Lint[] {
  if (available === null) return [];
  const family = familyOf(target);
  const keys = resolvedKeys(available, family);
  const missing = reads.filter((name) => !available.has(keys[name]));
  const [first] = missing;
  if (first === undefined) return [];
  const named = missing.map((name) => keys[name]).join(' and ');
  const message = `This environment has no metric ${named}. ${foundInstead(first, available, family)}${remedy(first, target, family)}`;
  return [{ code: 'metric-key-missing', severity: 'error', message }];
}
