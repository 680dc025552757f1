import type { Target } from '../model/cluster';
import { dimensionsOfKey } from '../model/metricFamily';
import { dqlField } from './dql';
import { targetFilter } from './targetFilter';

/** Two lines of a cluster: `average` and `peak`, percent. */
export function clusterUsageDql(metricKey: string, target: Target): string {
  const key = dqlField(metricKey);
  return `timeseries { average = avg(${key}), peak = max(${key}) }, filter: ${targetFilter(target, dimensionsOfKey(metricKey))}`;
}

/** One line `usage` per service, percent. */
export function serviceUsageDql(serviceMetricKey: string, target: Target): string {
  const dimensions = dimensionsOfKey(serviceMetricKey);
  const by = dqlField(dimensions.service);
  return `timeseries usage = avg(${dqlField(serviceMetricKey)}), by: { ${by} }, filter: ${targetFilter(target, dimensions)}`;
}

/**
 * The ten services with the highest average `usage`, percent, highest first.
 * `timeseries` with `scalar`: https://docs.dynatrace.com/docs/shortlink/metric-commands
 */
export function topServicesDql(serviceMetricKey: string, target: Target): string {
  const dimensions = dimensionsOfKey(serviceMetricKey);
  const service = dqlField(dimensions.service);
  return [
    `timeseries usage = avg(${dqlField(serviceMetricKey)}, scalar: true), by: { ${service} }, filter: ${targetFilter(target, dimensions)}`,
    `| fields ${service}, usage`,
    '| sort usage desc',
    '| limit 10',
  ].join('\n');
}
