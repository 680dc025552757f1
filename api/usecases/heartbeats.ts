import { unknownPlace } from '../../domain/model/cluster';
import { dimensions, heartbeatMetricKey } from '../../domain/model/ecsMetrics';
import { meanBy } from '../../domain/queries/meanBy';
import type { MetricSeries, Metrics } from '../platform/metrics';
import { newestData, type AskWhen } from './newestData';

/** Account and region of a series as one text; the parts cannot contain a line break. */
export function placeOf(series: MetricSeries['dimensions']): string {
  return `${series[dimensions.accountId] ?? unknownPlace}\n${series[dimensions.region] ?? unknownPlace}`;
}

/** Newest heartbeat by `account\nregion\nstream`, milliseconds. The key must exist. */
export function heartbeats(parts: { metrics: Metrics; now: () => number }): Promise<Map<string, number>> {
  const selector = meanBy(heartbeatMetricKey, [dimensions.accountId, dimensions.region, dimensions.metricStream]);
  const ask: AskWhen = (when) => parts.metrics.query({ selector, ...when });
  return newestData(parts, {
    first: ask,
    past: ask,
    groupOf: (series) => `${placeOf(series)}\n${series[dimensions.metricStream] ?? ''}`,
    expected: null,
    lookback: 'now-24h',
  });
}
