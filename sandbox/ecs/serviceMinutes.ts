import { loadProfile } from './loadProfile';
import { taskCounts, taskPlan } from './taskCounts';
import { utilisation } from './utilisation';
import type { EcsCluster, EcsMetric } from './ecs';
import type { Sample, Visit } from '../metricStore/series';

const minuteMs = 60_000;

/** Visits the minutes that end in `first <= minuteEnd <= last`. */
export type Minutes = (first: number, last: number, visit: Visit) => void;

export function listOf(minutes: Minutes, first: number, last: number): Sample[] {
  const samples: Sample[] = [];
  minutes(first, last, (at, min, max, sum, count) => samples.push({ at, min, max, sum, count }));
  return samples;
}

/** What a cluster (service null) or one of its services sends of a metric; null when it never sends any. */
export function serviceMinutes(cluster: EcsCluster, service: string | null, metric: EcsMetric): Minutes | null {
  const minutes = sent(cluster, service, metric);
  const { rest } = cluster;
  if (!minutes || !rest) return minutes;
  const isAwake = (at: number): boolean => (at / minuteMs + 1440 - rest.fromMinute) % 1440 >= rest.minutes;
  return (first, last, visit) =>
    minutes(first, last, (at, min, max, sum, count) => {
      if (isAwake(at)) visit(at, min, max, sum, count);
    });
}

function sent(cluster: EcsCluster, service: string | null, metric: EcsMetric): Minutes | null {
  if (metric === 'cpu' || metric === 'memory') {
    if (service === null && cluster.capacity === 'fargate') return null;
    const profile = loadProfile(cluster, service, metric);
    return (first, last, visit) => utilisation(profile, first, last, visit);
  }
  if (service === null || !cluster.containerInsights) return null;
  const plan = taskPlan(cluster, service);
  return (first, last, visit) => taskCounts(plan, metric, first, last, visit);
}
