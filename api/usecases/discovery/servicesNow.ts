import { clusterKey, type HottestService, type ServicesNow } from '../../../domain/model/cluster';
import type { UtilisationMetric } from '../../../domain/model/ecsMetrics';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { ClusterPlace } from './sighting';

/** The last hour's mean of one service. */
export interface ServiceMean extends ClusterPlace {
  service: string;
  metric: UtilisationMetric;
  /** Percent. */
  value: number;
}

/** From where on the usual SLOs call a service hot, percent. */
const hotFrom: Record<UtilisationMetric, number> = {
  cpu: templateOf('service-cpu-time').defaults.threshold ?? 100,
  memory: templateOf('service-memory-time').defaults.threshold ?? 100,
};

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
        ({ cpu = -1, memory = -1 }) => cpu >= hotFrom.cpu || memory >= hotFrom.memory,
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
