import type { MetricKeys } from '../model/metricKeys';
import type { Sli } from '../model/sli';
import { historySelector } from './historySelector';

type SlotSli = Exclude<Sli, { kind: 'headroom' }>;

interface Watched {
  entityId: string;
  service?: string;
}

/**
 * What a metric event on a classic objective looks at: the usage itself (of several services the highest), or running tasks
 * minus desired ones, as the mean or peak of the last slot's width. Not `func:slo.…`: that is judged minute by minute and
 * would fire where the objective's own slots are fine.
 * `rollup`: at most 60 minutes, https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-selector
 */
export function alertSelector(
  sli: SlotSli,
  { entityId, service }: Watched,
  keys: MetricKeys,
  slotMinutes: number,
): string {
  const target = { entityId, service, cluster: '', accountId: '', region: '' };
  const { selectors, by } = historySelector(sli, { engine: 'classic', target, keys });
  const statistic = sli.kind === 'time' ? sli.statistic : 'avg';
  const wide = slotMinutes === 1 ? '' : `:rollup(${statistic},${slotMinutes}m)`;
  const worst = by === null ? '' : ':splitBy():max';
  const parts = selectors.map((selector) => `${selector}${wide}${worst}`);
  return parts.length === 1 ? parts.join() : `(${parts.join('-')})`;
}
