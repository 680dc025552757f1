import type { UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import type { GrailRecord } from '../../../platform/grail/typedRecords';
import type { ClusterSeries } from './clusterSeries';
import type { NewestAnswer } from './newestByKey';

/** Fields for the means of the utilization of clusters, and the metrics that they are of. */
export function meansOf(series: readonly ClusterSeries[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const { facts } of series)
    if (facts.tells === 'cluster-usage' && facts.usage !== null) found.set(facts.key, facts.usage);
  const keys = [...found.keys()].sort();
  return Object.fromEntries(keys.map((key, at) => [`${found.get(key) ?? ''}${at}`, key]));
}

/** The last hour's mean of a utilization by cluster, percent. */
export function usageIn(
  { found }: NewestAnswer,
  metric: UtilisationMetric,
  clusterIn: (record: GrailRecord) => string,
): Map<string, number> {
  const isMean = new RegExp(`^${metric}\\d+$`);
  const usage = new Map<string, number>();
  for (const { record } of found) {
    for (const [name, value] of Object.entries(record))
      if (typeof value === 'number' && isMean.test(name)) usage.set(clusterIn(record), value);
  }
  return usage;
}
