import { clusterTarget, type Cluster } from '../../model/cluster';
import type { Engine, TemplateId } from '../../model/slo';
import { templateOf } from './templates';

/** What decides beside the cluster itself. */
export interface RecommendationFacts {
  engine: Engine;
  /** Whether tasks are counted in it, which AWS does with Container Insights only; null when that is not known. */
  countsTasks: boolean | null;
}

/**
 * The templates that fit a cluster, for whoever does not want to choose one by one, in the order people see templates. Share of time rather
 * than headroom on either engine, because an average hides breaches: of the cluster where AWS measures its usage (EC2 capacity), of its worst
 * service where it does not (Fargate); and the running tasks of its services where tasks are counted. What cannot work on the engine is not
 * recommended; none fits a cluster of which nothing is measured.
 */
export function recommendedSet(cluster: Cluster, { engine, countsTasks }: RecommendationFacts): TemplateId[] {
  const tasks: TemplateId[] = countsTasks === true ? ['service-running-tasks'] : [];
  return [...usageTemplates(cluster), ...tasks].filter((id) => canWork(id, cluster, engine));
}

function usageTemplates({ capacity, cpu, memory }: Cluster): TemplateId[] {
  const isMeasured = capacity === 'ec2' || (capacity === 'unknown' && (cpu !== null || memory !== null));
  return isMeasured
    ? ['cluster-cpu-time', 'cluster-memory-time']
    : ['cluster-worst-service-cpu', 'cluster-worst-service-memory'];
}

function canWork(id: TemplateId, cluster: Cluster, engine: Engine): boolean {
  const template = templateOf(id);
  const [service] = cluster.services;
  if (template.reads.some((key) => key.startsWith('service')) && service === undefined) return false;
  const target = clusterTarget(cluster);
  const sample = template.targetKind === 'service' ? { ...target, service } : target;
  return template.lint(template.defaults, sample, { engine }).every(({ severity }) => severity !== 'error');
}
