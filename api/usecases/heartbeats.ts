import { dimensions, heartbeatMetricKey } from '../../domain/model/ecsMetrics';
import type { MetricSeries, Metrics } from '../platform/metrics';
import { untold } from './clusterSightings';
import { newestData } from './newestData';

/** Account and region of a series as one text; the parts cannot contain a line break. */
export function placeOf(series: MetricSeries['dimensions']): string {
  return `${series[dimensions.accountId] ?? untold}\n${series[dimensions.region] ?? untold}`;
}

/** Newest heartbeat by `account\nregion\nstream`, milliseconds. The key must exist. */
export function heartbeats(parts: { metrics: Metrics; now: () => number }): Promise<Map<string, number>> {
  return newestData(parts, {
    keys: [heartbeatMetricKey],
    by: [dimensions.accountId, dimensions.region, dimensions.metricStream],
    groupOf: (series) => `${placeOf(series)}\n${series[dimensions.metricStream] ?? ''}`,
    expected: null,
    lookback: 'now-24h',
  });
}
