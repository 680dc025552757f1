import { scramble } from './chance';
import type { Load } from './character';
import type { ClusterPlan, Workload } from './clusterPlan';
import { stretchesOf, type Stretch } from './stretches';
import type { Visit } from '../metricStore/series';

const minuteMs = 60_000;
export const minutesOfDay = 1440;

/** 1 at minute 0, 0 twelve hours later: one table for everybody, because a week of 10,000 services is 100 million minutes. */
const dailyCurve = Float64Array.from(
  { length: minutesOfDay },
  (_, minute) => 0.5 + 0.5 * Math.cos((minute / minutesOfDay) * 2 * Math.PI),
);

type Metric = 'cpu' | 'memory';

/**
 * Visits the minutes of a service that end in `first <= minuteEnd <= last`: daily curve, quieter weekends, noise, and what befalls
 * it. One value for each running task; without a running task, nothing. Same in, same out.
 */
export function utilisation(
  plan: ClusterPlan,
  workload: Workload,
  metric: Metric,
  first: number,
  last: number,
  visit: Visit,
): void {
  const { noise, ceiling, seed, peakMinute } = workload[metric];
  eachStretch(plan, workload, first, last, (stretch, midnight, from, to) => {
    const { running } = stretch;
    if (running === 0) return;
    const { base, swing } = levelOf(workload, metric, stretch, midnight);
    // In one piece and without objects: this runs for every minute that anybody reads.
    for (let minute = from; minute < to; minute++) {
      const random = scramble(seed, midnight + minute);
      const shifted = minute - peakMinute;
      const curve = dailyCurve[shifted < 0 ? shifted + minutesOfDay : shifted] ?? 0;
      // Upper and lower half of the random bits: noise of the mean, and how far the tasks are apart.
      const usage = base + swing * curve + noise * ((random >>> 16) / 32_768 - 1);
      const mean = round(Math.min(ceiling, Math.max(0.1, usage)));
      // As many values as tasks run, symmetric about their mean, so that all four statistics agree.
      const half = running === 1 ? 0 : Math.min(mean, ceiling - mean, noise) * ((random & 0xffff) / 65_536);
      visit((midnight + minute) * minuteMs, round(mean - half), round(mean + half), round(mean * running), running);
    }
  });
}

/**
 * Adds what the running tasks of a workload use, in CPU units or MiB, to `sums`, which begins with the minute `first`. The same
 * usage as `utilisation` visits, written out once more: a cluster adds up ten services for each of its minutes.
 */
export function addUse(plan: ClusterPlan, workload: Workload, metric: Metric, first: number, sums: Float64Array): void {
  const { noise, ceiling, seed, peakMinute, perTask } = workload[metric];
  const last = (first + sums.length - 1) * minuteMs;
  eachStretch(plan, workload, first * minuteMs, last, (stretch, midnight, from, to) => {
    const { base, swing } = levelOf(workload, metric, stretch, midnight);
    const used = (stretch.running * perTask) / 100;
    for (let minute = from; minute < to; minute++) {
      const shifted = minute - peakMinute;
      const curve = dailyCurve[shifted < 0 ? shifted + minutesOfDay : shifted] as number;
      const usage = base + swing * curve + noise * ((scramble(seed, midnight + minute) >>> 16) / 32_768 - 1);
      sums[midnight + minute - first]! += used * (usage < 0.1 ? 0.1 : usage > ceiling ? ceiling : usage);
    }
  });
}

/** Visits the stretches between two times, cut to them: minutes of the day, `to` not included, and the minute of its midnight. */
function eachStretch(
  plan: ClusterPlan,
  workload: Workload,
  first: number,
  last: number,
  take: (stretch: Stretch, midnight: number, from: number, to: number) => void,
): void {
  const begin = Math.ceil(first / minuteMs);
  const end = Math.floor(last / minuteMs);
  for (let day = Math.floor(begin / minutesOfDay); day * minutesOfDay <= end; day++) {
    const midnight = day * minutesOfDay;
    for (const stretch of stretchesOf(plan, workload, day)) {
      const from = Math.max(stretch.from, begin - midnight);
      const to = Math.min(stretch.to, end - midnight + 1);
      if (from < to) take(stretch, midnight, from, to);
    }
  }
}

/** Usage without noise: `base + swing · curve`. */
function levelOf(workload: Workload, metric: Metric, stretch: Stretch, midnight: number): Pick<Load, 'base' | 'swing'> {
  const { base, swing } = workload[metric];
  const factor = metric === 'cpu' ? stretch.cpuFactor : stretch.memoryFactor;
  const lift = metric === 'cpu' ? stretch.cpuLift : 0;
  // Day 0 of the epoch was a Thursday.
  const weekday = (midnight / minutesOfDay + 4) % 7;
  const share = weekday === 0 || weekday === 6 ? 0.6 : 1;
  return { base: base * factor + lift, swing: swing * factor * share };
}

/** To three digits; of what is not negative. */
export const round = (value: number): number => Math.floor(value * 1000 + 0.5) / 1000;
