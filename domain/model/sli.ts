import type { UtilisationMetric } from './ecsMetrics';
import type { NoDataPolicy } from './slo';

/** What an objective measures, whichever engine does it. */
export type Sli =
  /** 100 % minus the mean usage of a cluster over the whole window. */
  | { kind: 'headroom'; metric: UtilisationMetric }
  | {
      /** Share of time slots with usage below a threshold. */
      kind: 'time';
      metric: UtilisationMetric;
      /** Whose usage: the cluster's, one service's, or that of the service which has most of it in a slot. */
      level: 'cluster' | 'service' | 'worst-service';
      /** Percent; usage below it is good, usage at it is not. */
      threshold: number;
      /** What stands for a slot: the mean of its minutes, or the highest. */
      statistic: 'avg' | 'max';
      noData: NoDataPolicy;
    }
  /** Share of time slots in which a service has at least the tasks it wants. */
  | { kind: 'running-tasks'; noData: NoDataPolicy };
