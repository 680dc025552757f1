import { ecsKeyFacts, type EcsKeyFacts } from '../../../domain/queries/ecsKeyFacts';
import type { Metric, Metrics } from '../../platform/metrics';

/** Of ECS and of its Container Insights (`cloud.aws.ecs.containerinsights.…`, `cloud.aws.ecs_containerinsights.…`). */
export const ecsPrefix = 'cloud.aws.ecs';

/** Of several keys that tell the same, the one that most clusters and services have comes first. */
const usual = ['cpuUtilization', 'memoryUtilization', 'desiredTaskCount', 'runningTaskCount', 'taskCount'];
const rankOf = ({ key }: EcsKeyFacts): number => {
  const rank = usual.findIndex((measure) => key.toLowerCase().includes(`.${measure.toLowerCase()}`));
  return rank === -1 ? usual.length : rank;
};

/** The most telling first; of those that tell alike, by name. */
export const byTelling = (a: EcsKeyFacts, b: EcsKeyFacts): number =>
  rankOf(a) - rankOf(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** ECS metrics among those of an environment, the most telling first. */
export const ecsKeysAmong = (metrics: readonly Metric[]): EcsKeyFacts[] =>
  metrics.flatMap(({ key, dimensions }) => ecsKeyFacts(key, dimensions) ?? []).sort(byTelling);

/**
 * Every ECS metric that this environment has, whatever it is called: which ones there are depends on the streams' filters,
 * on the capacity and on Container Insights, and a query for a key that does not exist is an error.
 */
export const ecsKeys = async (metrics: Pick<Metrics, 'list'>): Promise<EcsKeyFacts[]> =>
  ecsKeysAmong(await metrics.list(ecsPrefix));
