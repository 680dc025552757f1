import type { Cluster } from '../../../../domain/model/cluster';
import type { UtilisationMetric } from '../../../../domain/model/ecsMetrics';

/** Mean usage of the last hour, percent: of the cluster, or of its hottest service where there is none of the cluster; null when neither is measured. */
export const usageOf = (
  cluster: Pick<Cluster, 'cpu' | 'memory' | 'servicesNow'>,
  metric: UtilisationMetric,
): number | null => cluster[metric] ?? cluster.servicesNow?.[metric]?.value ?? null;
