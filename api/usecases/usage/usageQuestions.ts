import type { UsageMetric } from '../../../domain/contract/usageSeries';
import type { MetricFamily, Target } from '../../../domain/model/cluster';
import { familyOf } from '../../../domain/model/metricFamily';
import type { MetricKeys } from '../../../domain/model/metricKeys';
import type { UsageAsked } from '../../../domain/queries/usage/usageDql';
import { resolvedKeys } from '../../../domain/queries/resolveMetricKeys';

/** One question for many targets. */
export interface Question {
  asked: Omit<UsageAsked, 'slotMinutes'>;
  /** What it is about: the usage (or running tasks), or the tasks that are wanted. */
  counts: 'usage' | 'desired';
  /** Indexes of the targets that it is for. */
  targets: number[];
  /** Whether the environment has the metric. */
  isKnown: boolean;
  /** What to do where it has not. */
  why: string;
}

/** Names in one filter; their series are what an answer has. */
const clustersPerQuestion = 100;

const keysOf: Record<UsageMetric, Record<'cluster' | 'service', [keyof MetricKeys, Question['counts']][]>> = {
  cpu: { cluster: [['clusterCpu', 'usage']], service: [['serviceCpu', 'usage']] },
  memory: { cluster: [['clusterMemory', 'usage']], service: [['serviceMemory', 'usage']] },
  tasks: {
    // Tasks are counted by service; a cluster's are those of its services.
    cluster: [
      ['serviceRunningTasks', 'usage'],
      ['serviceDesiredTasks', 'desired'],
    ],
    service: [
      ['serviceRunningTasks', 'usage'],
      ['serviceDesiredTasks', 'desired'],
    ],
  },
};

/** As few questions as there are metrics to read, in chunks of clusters. */
export function questionsOf(
  targets: readonly Target[],
  metric: UsageMetric,
  available: ReadonlySet<string>,
): Question[] {
  const grouped = new Map<
    string,
    { family: MetricFamily; name: keyof MetricKeys; counts: Question['counts']; at: number[] }
  >();
  targets.forEach((target, index) => {
    const family = familyOf(target);
    for (const [name, counts] of keysOf[metric][target.service === undefined ? 'cluster' : 'service']) {
      const group = grouped.get(`${family} ${name}`) ?? { family, name, counts, at: [] };
      grouped.set(`${family} ${name}`, group);
      group.at.push(index);
    }
  });
  return [...grouped.values()].flatMap(({ family, name, counts, at }) => {
    const key = resolvedKeys(available, family)[name];
    const perService = name.startsWith('service');
    return chunked(targets, at).map(({ clusters, indexes }) => ({
      ...{ asked: { key, perService, clusters }, counts, targets: indexes },
      ...{ isKnown: available.has(key), why: whyMissing(name) },
    }));
  });
}

function chunked(targets: readonly Target[], at: readonly number[]): { clusters: string[]; indexes: number[] }[] {
  const names = [...new Set(at.map((index) => targets[index]?.cluster ?? ''))].sort();
  return Array.from({ length: Math.ceil(names.length / clustersPerQuestion) }, (_, n) => {
    const clusters = names.slice(n * clustersPerQuestion, (n + 1) * clustersPerQuestion);
    const among = new Set(clusters);
    return { clusters, indexes: at.filter((index) => among.has(targets[index]?.cluster ?? '')) };
  });
}

function whyMissing(name: keyof MetricKeys): string {
  if (name === 'serviceRunningTasks' || name === 'serviceDesiredTasks')
    return 'Turn on Container Insights and include the namespace ECS/ContainerInsights in the metric stream.';
  return name.startsWith('cluster')
    ? 'AWS reports it only where EC2 capacity runs; look at the services instead.'
    : 'See on Pipelines whether a metric stream of AWS/ECS arrives.';
}
