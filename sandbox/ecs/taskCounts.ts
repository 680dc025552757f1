import { chance, hashOf } from './chance';
import type { EcsCluster } from './ecs';
import type { Visit } from '../metricStore/series';

const minuteMs = 60_000;
const minutesOfDay = 1440;

/** How many tasks a service wants, and when it has fewer. */
export interface TaskPlan {
  seed: number;
  desired: number;
}

const seedOf = ({ accountId, region, name }: EcsCluster, service: string): number =>
  hashOf([accountId, region, name, service, 'tasks'].join('/'));

/** 2 to 7 tasks. */
export function taskPlan(cluster: EcsCluster, service: string): TaskPlan {
  const seed = seedOf(cluster, service);
  return { seed, desired: 2 + Math.floor(6 * chance(seed, -1)) };
}

/** A time in which tasks are missing, minutes of one day. */
interface Dip {
  from: number;
  to: number;
  missing: number;
}

/** On one day in six a deployment replaces tasks one by one; on one in forty an incident takes most of them. */
function dipsOf({ seed, desired }: TaskPlan, day: number): Dip[] {
  const dice = (what: number): number => chance(seed ^ what, day);
  const dip = (probability: number, what: number, shortest: number, longest: number, missing: number): Dip[] => {
    if (dice(what) >= probability) return [];
    const from = Math.floor(1300 * dice(what + 1));
    return [{ from, to: from + shortest + Math.floor((longest - shortest) * dice(what + 2)), missing }];
  };
  return [...dip(1 / 6, 0x0de1, 4, 12, 1), ...dip(1 / 40, 0x1bad, 20, 90, Math.ceil(0.75 * desired))];
}

/**
 * Visits the minutes that end in `first <= minuteEnd <= last`: one value a minute, `running` never above `desired`. A service
 * without a running task sends neither of the two.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html
 */
export function taskCounts(
  plan: TaskPlan,
  metric: 'running' | 'desired',
  first: number,
  last: number,
  visit: Visit,
): void {
  let number = NaN;
  let dips: Dip[] = [];
  for (let minute = Math.ceil(first / minuteMs); minute * minuteMs <= last; minute++) {
    const day = Math.floor(minute / minutesOfDay);
    if (day !== number) dips = dipsOf(plan, (number = day));
    const minuteOfDay = minute - day * minutesOfDay;
    const missing = dips.reduce((sum, { from, to, missing: lost }) => {
      return minuteOfDay >= from && minuteOfDay < to ? sum + lost : sum;
    }, 0);
    const running = plan.desired - missing;
    const value = metric === 'desired' ? plan.desired : running;
    if (running > 0) visit(minute * minuteMs, value, value, value, 1);
  }
}
