import { loadProfile } from './loadProfile';
import { taskCounts, taskPlan } from './taskCounts';
import { utilisation } from './utilisation';
import type { EcsCluster, EcsMetric, Sample } from './world';

const minuteMs = 60_000;

/** The minutes that end in `first <= minuteEnd <= last`. */
export type Minutes = (first: number, last: number) => Sample[];

/** What a cluster (service null) or one of its services sends of a metric; null when it never sends any. */
export function serviceMinutes(cluster: EcsCluster, service: string | null, metric: EcsMetric): Minutes | null {
  const minutes = sent(cluster, service, metric);
  const { rest } = cluster;
  if (!minutes || !rest) return minutes;
  const isAwake = ({ at }: Sample): boolean => (at / minuteMs + 1440 - rest.fromMinute) % 1440 >= rest.minutes;
  return (first, last) => minutes(first, last).filter(isAwake);
}

function sent(cluster: EcsCluster, service: string | null, metric: EcsMetric): Minutes | null {
  if (metric === 'cpu' || metric === 'memory') {
    if (service === null && cluster.capacity === 'fargate') return null;
    const profile = loadProfile(cluster, service, metric);
    return (first, last) => utilisation(profile, first, last);
  }
  if (service === null || !cluster.containerInsights) return null;
  const plan = taskPlan(cluster, service);
  return (first, last) => taskCounts(plan, metric, first, last);
}
