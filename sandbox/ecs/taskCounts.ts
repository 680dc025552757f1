import type { ClusterPlan, Workload } from './clusterPlan';
import { stretchesOf } from './stretches';
import type { Visit } from '../metricStore/series';

const minuteMs = 60_000;
const minutesOfDay = 1440;

/**
 * Visits the minutes that end in `first <= minuteEnd <= last`: one value a minute, `running` never above `desired`. A service
 * without a running task sends neither of the two.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html
 */
export function taskCounts(
  plan: ClusterPlan,
  workload: Workload,
  metric: 'running' | 'desired',
  first: number,
  last: number,
  visit: Visit,
): void {
  const begin = Math.ceil(first / minuteMs);
  const end = Math.floor(last / minuteMs);
  for (let day = Math.floor(begin / minutesOfDay); day * minutesOfDay <= end; day++) {
    const midnight = day * minutesOfDay;
    for (const { from, to, running } of stretchesOf(plan, workload, day)) {
      const value = metric === 'desired' ? workload.desired : running;
      if (running === 0) continue;
      for (let minute = Math.max(midnight + from, begin); minute < midnight + to && minute <= end; minute++) {
        visit(minute * minuteMs, value, value, value, 1);
      }
    }
  }
}
