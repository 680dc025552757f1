import type { Call } from '../../http/operation';
import type { World } from '../../world/world';
import { describeMetric } from '../../dynatrace/metrics/describeMetric';
import type { QueryResult } from './queryShelf';

/** With `enrich=metric-metadata`, what is known about each metric beside its key. */
export function withMetricNames(world: World, call: Call, result: QueryResult): QueryResult {
  const metrics = result.metadata['metrics'];
  if (call.query.get('enrich') !== 'metric-metadata' || !Array.isArray(metrics)) return result;
  const enriched = metrics.map((metric: Record<string, unknown>) => {
    const { displayName, description, unit } = describeMetric(world, String(metric['metric.key']));
    return { ...metric, displayName: displayName?.(), description: description?.(), unit: unit?.() };
  });
  return { ...result, metadata: { ...result.metadata, metrics: enriched } };
}
