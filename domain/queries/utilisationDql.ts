import type { Target } from '../model/cluster';
import { dimensions } from '../model/ecsMetrics';
import { dqlField, dqlFilter } from './dql';
import { slotMinutes } from './evaluationWindow';
import { numberLiteral } from './metricSelector';
import type { UtilisationSli } from './utilisationSli';

/**
 * DQL over the streamed ECS metrics. Clusters are picked by account, region and name rather than by entity: those three
 * dimensions are on every streamed point, the entity dimension only since the entities extension is on.
 * `timeseries` with `scalar`, `interval` and `from`: https://docs.dynatrace.com/docs/shortlink/metric-commands
 */
function filterOf({ accountId, region, cluster, service }: Target): string {
  return dqlFilter({
    [dimensions.accountId]: accountId,
    [dimensions.region]: region,
    [dimensions.cluster]: cluster,
    [dimensions.service]: service,
  });
}

/** Two lines of a cluster: `average` and `peak`, percent. */
export function clusterUsageDql(metricKey: string, target: Target): string {
  const key = dqlField(metricKey);
  return `timeseries { average = avg(${key}), peak = max(${key}) }, filter: ${filterOf(target)}`;
}

/** One line `usage` per service, percent. */
export function serviceUsageDql(serviceMetricKey: string, target: Target): string {
  return `timeseries usage = avg(${dqlField(serviceMetricKey)}), by: { ${dqlField(dimensions.service)} }, filter: ${filterOf(target)}`;
}

/** The ten services with the highest average `usage`, percent, highest first. */
export function topServicesDql(serviceMetricKey: string, target: Target): string {
  const service = dqlField(dimensions.service);
  return [
    `timeseries usage = avg(${dqlField(serviceMetricKey)}, scalar: true), by: { ${service} }, filter: ${filterOf(target)}`,
    `| fields ${service}, usage`,
    '| sort usage desc',
    '| limit 10',
  ].join('\n');
}

/**
 * The SLI of a classic SLO once more in DQL: one record with `sli`, percent, over the same window whatever timeframe the
 * reader picks. Slots are a 120th of the window, which the classic engine need not share (see `slotMinutes`), so the two
 * figures can differ a little. No record at all means no data. @throws Failure `InvalidInput` for an unknown window
 */
export function sliDql(sli: UtilisationSli, target: Target, window: string): string {
  const key = dqlField(sli.metricKey);
  const slot = slotMinutes(window);
  const scope = `from: now()${window}, filter: ${filterOf(target)}`;
  if (sli.kind === 'headroom') {
    return `timeseries usage = avg(${key}, scalar: true), ${scope}\n| fields sli = 100 - usage`;
  }
  const isGood = `usage[] < ${numberLiteral(sli.threshold)}`;
  const verdict =
    sli.noData === 'good'
      ? `if(isNull(usage[]) or ${isGood}, 100.0, else: 0.0)`
      : `if(isNotNull(usage[]), if(${isGood}, 100.0, else: 0.0))`;
  return [
    `timeseries usage = ${sli.statistic}(${key}), interval: ${slot}m, ${scope}`,
    `| fieldsAdd slots = iCollectArray(${verdict})`,
    '| fields sli = arrayAvg(arrayRemoveNulls(slots))',
  ].join('\n');
}
