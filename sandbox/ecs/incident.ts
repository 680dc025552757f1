import { chance } from './chance';
import type { Cause } from './character';
import { mebibytesPerInstance, unitsPerInstance, type ClusterPlan, type Workload } from './clusterPlan';

/** What befell a cluster on one day. Minutes of the day, `from` included, `to` not. */
export interface Incident {
  cause: Cause;
  from: number;
  to: number;
  /** Index of the service it is about; of a hot service and of a deployment only. */
  service: number | null;
  /** What the CPU usage of that service rises by: of a hot service only. */
  lift: number;
  /** Container instances that are left meanwhile. */
  instances: number;
}

/** A cluster has one incident a day at most; none goes on after midnight (UTC). */
export function incidentOf(plan: ClusterPlan, day: number): Incident | null {
  const { seed, incidents, services, instances } = plan;
  if (services.length === 0 || chance(seed ^ 0x1dc1, day) >= incidents.chance) return null;
  const dice = (what: number): number => chance(seed ^ what, day);
  const from = Math.floor(1300 * dice(0x57a7));
  const to = Math.min(1440, from + Math.floor((incidents.minutes * (1 + 5 * dice(0x1e47))) / 6));
  const service = plan.culprit ?? Math.floor(services.length * dice(0xc01b));
  const lift = incidents.lift ?? 60 + 80 * dice(0x11f7);
  const hot = { cause: 'hot-service', from, to, service, lift, instances } as const;
  const cause = incidents.causes[Math.floor(incidents.causes.length * dice(0xca5e))] ?? 'hot-service';
  switch (cause) {
    case 'hot-service':
      return hot;
    case 'deployment':
      return { ...hot, cause, lift: 0 };
    case 'lost-instances': {
      const left = Math.max(1, instances - incidents.instances);
      return left < instances ? { ...hot, cause, service: null, lift: 0, instances: left } : hot;
    }
    case 'scaled-down-group': {
      const left = Math.max(1, fewestInstances(plan));
      return left < instances ? { ...hot, cause, service: null, lift: 0, instances: left } : hot;
    }
  }
}

export const workloadsOf = ({ services, standalone }: ClusterPlan): readonly Workload[] =>
  standalone ? [...services, standalone] : services;

/** What all tasks reserve while they run as desired. */
export function reservedBy(plan: ClusterPlan, metric: 'cpu' | 'memory'): number {
  return workloadsOf(plan).reduce((sum, workload) => sum + workload.desired * workload[metric].perTask, 0);
}

/** As few as hold what is reserved. */
const fewestInstances = (plan: ClusterPlan): number =>
  Math.max(
    Math.ceil(reservedBy(plan, 'cpu') / unitsPerInstance),
    Math.ceil(reservedBy(plan, 'memory') / mebibytesPerInstance),
  );

/** Share of the tasks that find room on so many instances; 1 when all do. */
export const roomOn = (plan: ClusterPlan, instances: number): number =>
  Math.min(
    1,
    (instances * unitsPerInstance) / reservedBy(plan, 'cpu'),
    (instances * mebibytesPerInstance) / reservedBy(plan, 'memory'),
  );
