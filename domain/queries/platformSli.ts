import type { Target } from '../model/cluster';
import { dimensions } from '../model/ecsMetrics';
import type { MetricKeys } from '../model/metricKeys';
import type { Sli } from '../model/sli';
import { dqlField, dqlFilter } from './dql';
import { keysRead } from './keysRead';
import { numberLiteral } from './metricSelector';
import type { TimeRange } from './timeRange';

type Scope = Pick<Target, 'accountId' | 'region' | 'cluster' | 'service'>;

export interface SlotPlan {
  /** Width of a time slot. */
  slotMinutes: number;
  /** A slot that begins in one of these counts as good. */
  excluded: readonly TimeRange[];
}

const filterOf = ({ accountId, region, cluster, service }: Scope): string =>
  dqlFilter({
    [dimensions.accountId]: accountId,
    [dimensions.region]: region,
    [dimensions.cluster]: cluster,
    [dimensions.service]: service,
  });

const instant = (ms: number): string => `toTimestamp("${new Date(ms).toISOString().replace('.000Z', 'Z')}")`;

/**
 * Whether a slot begins in one of the ranges. `timeframe` and `interval` are columns of every `timeseries` result
 * (https://docs.dynatrace.com/docs/shortlink/metric-commands), `timeframe[start]` is documented with the data types, `iIndex()`
 * and timestamp + long × duration with the operators. That the four work together was not tried on an environment.
 */
function isExcluded(excluded: readonly TimeRange[]): string {
  const start = 'timeframe[start] + iIndex() * interval';
  return excluded.map(({ from, to }) => `(${start} >= ${instant(from)} and ${start} < ${instant(to)})`).join(' or ');
}

/** 100 or 0 per slot; null for a slot that is left out. */
function verdict(measured: string, good: string, noData: 'exclude' | 'good' | 'bad'): string {
  const judged = `if(${good}, 100.0, else: 0.0)`;
  if (noData === 'exclude') return `if(${measured}, ${judged})`;
  return `if(${measured}, ${judged}, else: ${noData === 'good' ? '100.0' : '0.0'})`;
}

function timeseries(sli: Sli, scope: Scope, keys: MetricKeys, { slotMinutes }: SlotPlan): string[] {
  const [first = '', second = ''] = keysRead(sli).map((name) => dqlField(keys[name]));
  const rest = `interval: ${slotMinutes}m, filter: ${filterOf(scope)}`;
  // A cluster that never reported has no record at all, and so no slots to count as good or bad, unless one is asked for.
  const always = sli.kind !== 'headroom' && sli.noData !== 'exclude' ? 'nonempty: true, ' : '';
  if (sli.kind === 'headroom') return [`timeseries usage = avg(${first}), ${rest}`];
  if (sli.kind === 'running-tasks') {
    return [`timeseries { running = avg(${first}), desired = avg(${second}) }, ${always}${rest}`];
  }
  if (sli.level !== 'worst-service') return [`timeseries usage = ${sli.statistic}(${first}), ${always}${rest}`];
  return [
    `timeseries usage = ${sli.statistic}(${first}), by: { ${dqlField(dimensions.service)} }, ${rest}`,
    '| summarize usage = max(usage[]), by: { timeframe, interval }',
  ];
}

function sliArray(sli: Sli, { excluded }: SlotPlan): string {
  if (sli.kind === 'headroom') return '100 - usage[]';
  const isTasks = sli.kind === 'running-tasks';
  const measured = isTasks ? 'isNotNull(running[]) and isNotNull(desired[])' : 'isNotNull(usage[])';
  const good = isTasks ? 'running[] >= desired[]' : `usage[] < ${numberLiteral(sli.threshold)}`;
  const judged = verdict(measured, good, sli.noData);
  return `iCollectArray(${excluded.length === 0 ? judged : `if(${isExcluded(excluded)}, 100.0, else: ${judged})`})`;
}

/**
 * An SLI as the indicator of a platform SLO: DQL that yields `sli`, an array of percents, one per time slot. The timeframe is
 * the SLO's own. Pattern: Dynatrace's configuration-as-code samples (share of a threshold; `summarize` of arrays element by
 * element by timeframe and interval).
 */
export function platformIndicator(sli: Sli, scope: Scope, keys: MetricKeys, plan: SlotPlan): string {
  const fields = sli.kind === 'running-tasks' ? 'running, desired' : 'usage';
  return [
    ...timeseries(sli, scope, keys, plan),
    `| fieldsAdd sli = ${sliArray(sli, plan)}`,
    `| fieldsRemove ${fields}`,
  ].join('\n');
}
