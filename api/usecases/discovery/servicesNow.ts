import { clusterKey, type HottestService, type ServicesNow } from '../../../domain/model/cluster';
import { usualThreshold, type UtilisationMetric } from '../../../domain/model/ecsMetrics';
import type { ClusterPlace } from './sighting';

/** The last hour's mean of one service. */
export interface ServiceMean extends ClusterPlace {
  service: string;
  metric: UtilisationMetric;
  /** Percent. */
  value: number;
}

/** What these means say of each cluster, by its key. Of several values of one service the last one counts. */
export function servicesNow(means: readonly ServiceMean[]): Map<string, ServicesNow> {
  const byCluster = new Map<string, Map<string, Partial<Record<UtilisationMetric, number>>>>();
  for (const one of means) {
    const key = clusterKey({ accountId: one.accountId, region: one.region, name: one.name });
    const services = byCluster.get(key) ?? new Map<string, Partial<Record<UtilisationMetric, number>>>();
    byCluster.set(key, services);
    services.set(one.service, { ...services.get(one.service), [one.metric]: one.value });
  }
  return new Map(
    [...byCluster].map(([key, services]) => {
      const hot = [...services.values()].filter(
        ({ cpu = -1, memory = -1 }) => cpu >= usualThreshold.cpu || memory >= usualThreshold.memory,
      ).length;
      return [key, { hot, cpu: hottest(services, 'cpu'), memory: hottest(services, 'memory') }];
    }),
  );
}

function hottest(
  services: ReadonlyMap<string, Partial<Record<UtilisationMetric, number>>>,
  metric: UtilisationMetric,
): HottestService | null {
  let most: HottestService | null = null;
  for (const [service, { [metric]: value }] of services)
    if (value !== undefined && (most === null || value > most.value)) most = { service, value };
  return most;
}
