import { dimensions, ecsMetricKeys } from '../../../domain/model/ecsMetrics';
import { metricStreamKeys } from '../../../domain/model/metricKeys';

export type Metric = 'cpu' | 'memory';

/** Series of one cluster, or of one service in it. */
const among = (metricKey: string, entityId: string, service?: string): string => {
  const inCluster = `eq("${dimensions.clusterEntity}",${entityId})`;
  return `${metricKey}:filter(${service === undefined ? inCluster : `${inCluster},eq("${dimensions.service}","${service}")`})`;
};

/** The article's own: what is left of 100 %. */
export const headroomSli = (metric: Metric, entityId: string): string =>
  `100-${among(ecsMetricKeys.cluster[metric], entityId)}:splitBy("${dimensions.clusterEntity}"):avg`;

/**
 * The documented share of good time slots, without its `:default(100,always)`, so that no data stays visible as such.
 * @see https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/slo-definition-configuration-examples
 */
const shareOf = (slots: string, partition: string): string =>
  `((${slots}:${partition}:splitBy():count:default(0,always))/(${slots}:splitBy():count)*(100))`;

const below = (threshold: number): string => `partition("usage",value("good",lt(${threshold})))`;

export const clusterTimeSli = (metric: Metric, entityId: string, threshold: number): string =>
  shareOf(`${among(ecsMetricKeys.cluster[metric], entityId)}:avg`, below(threshold));

export const serviceTimeSli = (metric: Metric, entityId: string, service: string, threshold: number): string =>
  shareOf(`${among(ecsMetricKeys.service[metric], entityId, service)}:avg`, below(threshold));

/** A slot is bad if any service is above the threshold. */
export const worstServiceSli = (metric: Metric, entityId: string, threshold: number): string =>
  shareOf(
    `${among(ecsMetricKeys.service[metric], entityId)}:splitBy("${dimensions.service}"):avg:splitBy():max`,
    below(threshold),
  );

export function runningTasksSli(entityId: string, service: string): string {
  const mean = (metricKey: string): string => `${among(metricKey, entityId, service)}:splitBy():avg`;
  const spare = `(${mean(metricStreamKeys.serviceRunningTasks)}-${mean(metricStreamKeys.serviceDesiredTasks)})`;
  return shareOf(spare, 'partition("tasks",value("good",ge(0)))');
}
