import type { Target } from '../model/cluster';
import { dimensions } from '../model/ecsMetrics';
import { dqlField } from './dql';
import { targetFilter } from './targetFilter';

/** Two lines of a cluster: `average` and `peak`, percent. */
export function clusterUsageDql(metricKey: string, target: Target): string {
  const key = dqlField(metricKey);
  return `timeseries { average = avg(${key}), peak = max(${key}) }, filter: ${targetFilter(target)}`;
}

/** One line `usage` per service, percent. */
export function serviceUsageDql(serviceMetricKey: string, target: Target): string {
  return `timeseries usage = avg(${dqlField(serviceMetricKey)}), by: { ${dqlField(dimensions.service)} }, filter: ${targetFilter(target)}`;
}

/**
 * The ten services with the highest average `usage`, percent, highest first.
 * `timeseries` with `scalar`: https://docs.dynatrace.com/docs/shortlink/metric-commands
 */
export function topServicesDql(serviceMetricKey: string, target: Target): string {
  const service = dqlField(dimensions.service);
  return [
    `timeseries usage = avg(${dqlField(serviceMetricKey)}, scalar: true), by: { ${service} }, filter: ${targetFilter(target)}`,
    `| fields ${service}, usage`,
    '| sort usage desc',
    '| limit 10',
  ].join('\n');
}
