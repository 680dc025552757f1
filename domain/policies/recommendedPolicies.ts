import { defaultLimits, type Policy } from '../model/policy';
import type { Capacity } from '../model/cluster';
import type { TemplateId } from '../model/slo';

/** A policy that somebody can begin with. */
export interface RecommendedPolicy {
  title: string;
  why: string;
  policy: Omit<Policy, 'id' | 'order'>;
}

function recommended(title: string, why: string, capacity: Capacity | null, set: TemplateId[]): RecommendedPolicy {
  return {
    ...{ title, why },
    policy: {
      ...{ name: title, enabled: true, alerts: true, dashboard: null, exclusions: true, engine: null },
      match: capacity === null ? {} : { capacity },
      set: set.map((templateId) => ({ templateId, parameters: {} })),
      limits: defaultLimits,
    },
  };
}

/** Sets to begin with, by where tasks run: AWS measures the usage of a whole cluster for EC2 capacity only, of Fargate only that of services. */
export const recommendedPolicies: readonly RecommendedPolicy[] = [
  recommended('EC2 clusters', 'CPU and memory of the cluster, as share of time.', 'ec2', [
    'cluster-cpu-time',
    'cluster-memory-time',
  ]),
  recommended('Fargate clusters', 'CPU and memory of the service that used most.', 'fargate', [
    'cluster-worst-service-cpu',
    'cluster-worst-service-memory',
  ]),
  recommended('All services', 'CPU and memory of every service, on its own.', null, [
    'service-cpu-time',
    'service-memory-time',
  ]),
];
