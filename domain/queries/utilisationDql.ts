import type { Target } from '../model/cluster';
import { dimensionsOfKey } from '../model/metricFamily';
import { dqlField } from './dql';
import { targetFilter } from './targetFilter';

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
