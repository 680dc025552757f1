import type { Target } from '../model/cluster';
import { dimensions } from '../model/ecsMetrics';
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
  const filter = historyFilter(engine, target);
  const isWorst = sli.kind === 'time' && sli.level === 'worst-service';
  const by = perService || isWorst ? dimensions.service : null;
  const statistic = sli.kind === 'time' ? sli.statistic : 'avg';
  return {
    selectors: keysRead(sli).map(
      (name) => `${metricKey(keys[name])}${filter}:splitBy(${by === null ? '' : quoted(by)}):${statistic}`,
    ),
    by,
  };
}

/** Keeps the series of a cluster, or of a service in it, the way the engine picks them. */
export function historyFilter(
  engine: Engine,
  { entityId, accountId, region, cluster, service }: HistoryScope['target'],
): string {
  if (engine === 'classic')
    return filterByDimensions(dimensions.clusterEntity, entityId, { [dimensions.service]: service });
  return filterByNames({
    [dimensions.accountId]: accountId,
    [dimensions.region]: region,
    [dimensions.cluster]: cluster,
    [dimensions.service]: service,
  });
}

/** Keeps the series whose dimensions, as far as given, have these values. */
function filterByNames(names: Readonly<Record<string, string | undefined>>): string {
  const equalities = Object.entries(names).flatMap(([dimension, value]) =>
    value === undefined ? [] : [`eq(${quoted(dimension)},${quoted(value)})`],
  );
  return `:filter(${equalities.join(',')})`;
}
