import type { Target } from '../model/cluster';
import { dimensions } from '../model/ecsMetrics';
import { dimensionsOfKey } from '../model/metricFamily';
import type { MetricKeys } from '../model/metricKeys';
import type { Sli } from '../model/sli';
import type { Engine } from '../model/slo';
import { keysRead } from './keysRead';
import { filterByDimensions, metricKey, quoted } from './metricSelector';

/** What to fetch in order to judge an SLI's time slots. */
export interface HistorySelector {
  /** One selector per metric that the SLI reads; of running tasks the wanted ones come second. */
  selectors: string[];
  /** Dimension that tells the series of an answer apart; null when there is one series only. */
  by: string | null;
}

export interface HistoryScope {
  engine: Engine;
  target: Pick<Target, 'entityId' | 'cluster' | 'accountId' | 'region' | 'service'>;
  keys: MetricKeys;
  /** True for one series per service, whatever the SLI makes of them. */
  perService?: boolean;
}

/**
 * Metric selectors for the raw series below an SLI. As its engine does, classic picks the cluster by entity, platform by
 * account, region and name, which data from before the entities extension has too.
 */
export function historySelector(sli: Sli, { engine, target, keys, perService = false }: HistoryScope): HistorySelector {
  const isWorst = sli.kind === 'time' && sli.level === 'worst-service';
  const [first = ''] = keysRead(sli).map((name) => keys[name]);
  const by = perService || isWorst ? dimensionsOfKey(first).service : null;
  const statistic = sli.kind === 'time' ? sli.statistic : 'avg';
  return {
    selectors: keysRead(sli).map(
      (name) =>
        `${metricKey(keys[name])}${historyFilter(engine, target, keys[name])}:splitBy(${by === null ? '' : quoted(by)}):${statistic}`,
    ),
    by,
  };
}

/** Keeps the series of a metric that are a cluster's, or a service's in it, the way the engine picks them. */
export function historyFilter(
  engine: Engine,
  { entityId, accountId, region, cluster, service }: HistoryScope['target'],
  key: string,
): string {
  if (engine === 'classic')
    return filterByDimensions(dimensions.clusterEntity, entityId, { [dimensions.service]: service });
  const names = dimensionsOfKey(key);
  return filterByNames({
    [names.accountId]: accountId,
    [names.region]: region,
    [names.cluster]: cluster,
    [names.service]: service,
  });
}

/** Keeps the series whose dimensions, as far as given, have these values. */
function filterByNames(names: Readonly<Record<string, string | undefined>>): string {
  const equalities = Object.entries(names).flatMap(([dimension, value]) =>
    value === undefined ? [] : [`eq(${quoted(dimension)},${quoted(value)})`],
  );
  return `:filter(${equalities.join(',')})`;
}
