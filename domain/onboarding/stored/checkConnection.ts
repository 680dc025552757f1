import type { Connection } from '../../model/connection';
import { checkAccountId } from '../places/checkAccountId';
import { partitionOf } from '../places/regions';
import { checkMetricNames } from '../template/checkMetricNames';
import { checkStackName } from '../template/checkStackName';

/** What must hold of a stored connection beside its form. @throws Failure `InvalidInput` */
export function checkConnection({ accountId, region, stackName, metrics }: Connection): void {
  checkAccountId(accountId);
  partitionOf(region);
  checkStackName(stackName);
  if (metrics && metrics.ecs.length > 0) checkMetricNames('ecsMetricNames', metrics.ecs.join(','));
  if (metrics && metrics.insights.length > 0) checkMetricNames('insightsMetricNames', metrics.insights.join(','));
}
