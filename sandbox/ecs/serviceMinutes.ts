import { clusterReservation, clusterUtilisation } from './clusterMinutes';
import { clusterPlan, workloadOf } from './clusterPlan';
import { keptDays, type Minutes } from './keptDays';
import { taskCounts } from './taskCounts';
import { utilisation } from './utilisation';
import type { EcsCluster, EcsMetric } from './ecs';
import type { Sample } from '../metricStore/series';

const minuteMs = 60_000;

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
  return service === null ? sentOfCluster(cluster, metric) : sentOfService(cluster, service, metric);
}

function sentOfCluster(cluster: EcsCluster, metric: EcsMetric): Minutes | null {
  if (cluster.capacity === 'fargate') return null;
  const plan = clusterPlan(cluster);
  switch (metric) {
    case 'cpu':
    case 'memory':
      return keptDays((first, last, visit) => clusterUtilisation(plan, metric, first, last, visit));
    case 'cpuReservation':
    case 'memoryReservation': {
      const of = metric === 'cpuReservation' ? 'cpu' : 'memory';
      return keptDays((first, last, visit) => clusterReservation(plan, of, first, last, visit));
    }
    default:
      return null;
  }
}

function sentOfService(cluster: EcsCluster, service: string, metric: EcsMetric): Minutes | null {
  const plan = clusterPlan(cluster);
  const workload = workloadOf(cluster, service);
  if (!workload) return null;
  switch (metric) {
    case 'cpu':
    case 'memory':
      return keptDays((first, last, visit) => utilisation(plan, workload, metric, first, last, visit));
    case 'running':
    case 'desired':
      if (!cluster.containerInsights) return null;
      return (first, last, visit) => taskCounts(plan, workload, metric, first, last, visit);
    default:
      return null;
  }
}
