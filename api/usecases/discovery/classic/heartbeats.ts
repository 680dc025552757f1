import { unknownPlace } from '../../../../domain/model/cluster';
import { compositeKey, parseCompositeKey } from '../../../../domain/model/compositeKey';
import { dimensions, heartbeatMetricKey } from '../../../../domain/model/ecsMetrics';
import { meanBy } from '../../../../domain/queries/meanBy';
import type { MetricSeries, Metrics } from '../../../platform/metrics';
import { newestData, type AskWhen } from '../../ecs/newestData';

/** Account and region of a series as one text; `parseCompositeKey` gives them back. */
export function placeOf(series: MetricSeries['dimensions']): string {
  return compositeKey(series[dimensions.accountId] ?? unknownPlace, series[dimensions.region] ?? unknownPlace);
}

/** Newest heartbeat by the composite key of account, region and stream, milliseconds. The metric key must exist. */
export function heartbeats(parts: { metrics: Metrics; now: () => number }): Promise<Map<string, number>> {
  const selector = meanBy(heartbeatMetricKey, [dimensions.accountId, dimensions.region, dimensions.metricStream]);
  const ask: AskWhen = (when) => parts.metrics.query({ selector, ...when });
  return newestData(parts, {
    first: ask,
    past: ask,
    groupOf: (series) => compositeKey(...parseCompositeKey(placeOf(series)), series[dimensions.metricStream] ?? ''),
    expected: null,
    lookback: 'now-24h',
  });
}
