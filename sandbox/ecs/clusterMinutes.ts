import { scramble } from './chance';
import { mebibytesPerInstance, unitsPerInstance, type ClusterPlan } from './clusterPlan';
import { incidentOf, workloadsOf } from './incident';
import { stretchesOf } from './stretches';
import { addUse, minutesOfDay, round } from './utilisation';
import type { Visit } from '../metricStore/series';

const minuteMs = 60_000;
const perInstance = { cpu: unitsPerInstance, memory: mebibytesPerInstance };

type Metric = 'cpu' | 'memory';

/**
 * Visits the minutes of a cluster on container instances: what its services and standalone tasks use, divided by what its instances
 * have. As many values as it has instances when all is well; how many CloudWatch counts is not documented, and with a steady number
 * a mean does not depend on how time is cut.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-utilization.html
 */
export function clusterUtilisation(plan: ClusterPlan, metric: Metric, first: number, last: number, visit: Visit): void {
  const spread = metric === 'cpu' ? 6 : 2;
  eachDay(first, last, (day, from, to) => {
    const { sums, since } = useOf(plan, metric, day, from, to);
    const incident = incidentOf(plan, day);
    for (let minute = from; minute < to; minute++) {
      const instances = instancesAt(plan, incident, minute - day * minutesOfDay);
      const mean = round(Math.min(100, (100 * (sums[minute - since] ?? 0)) / (instances * perInstance[metric])));
      const random = scramble(plan.seed, minute) & 0xffff;
      const values = plan.instances;
      const half = values === 1 ? 0 : Math.min(mean, 100 - mean, spread) * (random / 65_536);
      visit(minute * minuteMs, round(mean - half), round(mean + half), round(mean * values), values);
    }
  });
}

interface Use {
  /** CPU units or MiB, by minute. */
  sums: Float64Array;
  /** The minute with which `sums` begins. */
  since: number;
}

/** Whole days that were added up, oldest first: the same days are read again and again, and a cluster is up to ten services. */
const days = new Map<string, Use>();
/** 12 kB each. */
const mostDays = 1500;

/** What all workloads use between two minutes of a day, at least. */
function useOf(plan: ClusterPlan, metric: Metric, day: number, from: number, to: number): Use {
  const key = `${plan.identity}/${metric}/${day}`;
  const known = days.get(key);
  if (known) return known;
  // Who wants an hour gets an hour, and nothing is kept of it.
  const isWhole = to - from > minutesOfDay / 4;
  const since = isWhole ? day * minutesOfDay : from;
  const sums = new Float64Array(isWhole ? minutesOfDay : to - from);
  for (const workload of workloadsOf(plan)) addUse(plan, workload, metric, since, sums);
  if (isWhole) keep(key, { sums, since });
  return { sums, since };
}

function keep(key: string, use: Use): void {
  days.set(key, use);
  const [oldest] = days.keys();
  if (days.size > mostDays && oldest !== undefined) days.delete(oldest);
}

/** Visits the minutes of a cluster's reservation: what its running tasks reserve, divided by what its instances have. */
export function clusterReservation(plan: ClusterPlan, metric: Metric, first: number, last: number, visit: Visit): void {
  eachDay(first, last, (day, from, to) => {
    const midnight = day * minutesOfDay;
    const reserved = new Float64Array(minutesOfDay);
    for (const workload of workloadsOf(plan)) {
      for (const stretch of stretchesOf(plan, workload, day)) {
        const part = stretch.running * workload[metric].perTask;
        for (let minute = stretch.from; minute < stretch.to; minute++)
          reserved[minute] = (reserved[minute] ?? 0) + part;
      }
    }
    const incident = incidentOf(plan, day);
    for (let minute = from; minute < to; minute++) {
      const instances = instancesAt(plan, incident, minute - midnight);
      const percent = round((100 * (reserved[minute - midnight] ?? 0)) / (instances * perInstance[metric]));
      visit(minute * minuteMs, percent, percent, percent, 1);
    }
  });
}

const instancesAt = (plan: ClusterPlan, incident: ReturnType<typeof incidentOf>, minute: number): number =>
  incident && minute >= incident.from && minute < incident.to ? incident.instances : plan.instances;

/** Minutes since the epoch, `to` not included, of each day between two times. */
function eachDay(first: number, last: number, take: (day: number, from: number, to: number) => void): void {
  const begin = Math.ceil(first / minuteMs);
  const end = Math.floor(last / minuteMs) + 1;
  for (let day = Math.floor(begin / minutesOfDay); day * minutesOfDay < end; day++) {
    take(day, Math.max(begin, day * minutesOfDay), Math.min(end, (day + 1) * minutesOfDay));
  }
}
