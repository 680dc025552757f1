import type { Target } from '../../model/cluster';
import type { Lint } from '../../model/planItem';

/**
 * ECS reports cluster-level utilization for EC2 capacity only.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html
 */
export function fargateLint(target: Target): Lint[] {
  if (target.capacity !== 'fargate') return [];
  return [
    {
      code: 'fargate-no-cluster-utilisation',
      severity: 'error',
      message:
        'AWS reports no cluster-level utilization for a cluster that runs on Fargate only, so this objective would never have data. Choose a cluster with EC2 capacity.',
    },
  ];
}
