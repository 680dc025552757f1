import { dqlAmong, dqlField } from '../dql';
import { dimensionsOfKey } from '../../model/metricFamily';
import type { TimeRange } from '../timeRange';
import { slotParameters } from '../grail/slotsDql';

/** The lists of an answer. */
export const usageFields = ['mean', 'min', 'max'] as const;

export interface UsageAsked {
  key: string;
  perService: boolean;
  /** Names of the clusters; of their accounts and regions whoever reads the answer picks. */
  clusters: readonly string[];
  slotMinutes: number;
}

/** Dimensions that tell the series of an answer apart. */
export function usageDimensions({ key, perService }: Pick<UsageAsked, 'key' | 'perService'>): string[] {
  const { accountId, region, cluster, service } = dimensionsOfKey(key);
  return [accountId, region, cluster, ...(perService ? [service] : [])];
}

/** Mean, lowest and highest value of a metric slot by slot, a record per cluster or service. */
export function usageDql(asked: UsageAsked, span: TimeRange): string {
  const key = dqlField(asked.key);
  const filter = dqlAmong(dimensionsOfKey(asked.key).cluster, asked.clusters);
  const parameters = slotParameters({ by: usageDimensions(asked), filter }, span, asked.slotMinutes);
  return `timeseries { mean = avg(${key}), min = min(${key}), max = max(${key}) }, ${parameters}`;
}
