import type { Target } from '../model/cluster';
import { dimensionsOfKey, familyOfKey } from '../model/metricFamily';
import type { MetricKeys } from '../model/metricKeys';
import type { Sli } from '../model/sli';
import type { NoDataPolicy } from '../model/slo';
import { dqlField } from './dql';
import { keysRead } from './keysRead';
import { numberLiteral } from './metricSelector';
import { arrivedLimit, countsMinutes, fullestSlot, worthOfGood } from './minutesMeasured';
import { targetFilter } from './targetFilter';
import type { TimeRange } from './timeRange';
import { utcText } from '../model/utcText';

type Scope = Pick<Target, 'accountId' | 'region' | 'cluster' | 'service'>;

export interface SlotPlan {
  /** Width of a time slot. */
  slotMinutes: number;
  /** A slot that touches one of these, be it for a minute, counts as good. Headroom has no good slots, so there it changes nothing. */
  excluded: readonly TimeRange[];
  /** Begin of the timeframe, in DQL; left out, the timeframe is that of whoever asks, e.g. the SLO. */
  from?: string;
  /** True when the timeframe of whoever asks ends early enough for all data to have arrived. */
  hasArrived?: boolean;
  /** True for what earlier versions wrote: a slot with any data was measured throughout. */
  ignoresMinutes?: boolean;
}

type SlotSli = Exclude<Sli, { kind: 'headroom' }>;

/** What is measured per slot, by column. */
function columnsOf(sli: Sli, keys: MetricKeys): string[] {
  const [first = '', second = ''] = keysRead(sli).map((name) => dqlField(keys[name]));
  if (sli.kind === 'running-tasks') return [`running = avg(${first})`, `desired = avg(${second})`];
  return [`usage = ${sli.kind === 'headroom' ? 'avg' : sli.statistic}(${first})`];
}

/** Several aggregations stand in braces, a single one need not. */
const braced = (columns: string[]): string => (columns.length === 1 ? columns.join() : `{ ${columns.join(', ')} }`);

const timeAndFilter = (scope: Scope, key: string, { slotMinutes, from }: SlotPlan): string =>
  `interval: ${slotMinutes}m, ${from === undefined ? '' : `from: ${from}, `}filter: ${targetFilter(scope, dimensionsOfKey(key))}`;

/** The first metric that is read; both of running tasks are of one family. */
const firstKey = (sli: Sli, keys: MetricKeys): string => keysRead(sli).map((name) => keys[name])[0] ?? '';

/** Where silence is bad, a slot has to know whether its data may still be on its way. */
const waits = (sli: SlotSli, { hasArrived = false }: SlotPlan): boolean => sli.noData === 'bad' && !hasArrived;

/** Where silence is bad, a slot is as good as its minutes with data, as far as that can be told. */
const counts = ({ noData }: SlotSli, { slotMinutes, ignoresMinutes = false }: SlotPlan): boolean =>
  !ignoresMinutes && countsMinutes(noData, slotMinutes);

const needsStarts = (sli: SlotSli, plan: SlotPlan): boolean => plan.excluded.length > 0 || waits(sli, plan);

/**
 * The slots: `interval:` says how wide (a suggestion to Grail, see `slotWidth.ts`), `start()` when each begins. A cluster that
 * reported nothing in the whole window has no record at all, hence no slots to count as good or bad, unless `nonempty` asks
 * for them. Worst service does without: what `nonempty` does beside `by:` is not documented.
 */
function slotLines(sli: SlotSli, scope: Scope, keys: MetricKeys, plan: SlotPlan): string[] {
  const hasStarts = needsStarts(sli, plan);
  const hasEnds = plan.excluded.length > 0;
  const key = firstKey(sli, keys);
  const columns = braced([
    ...columnsOf(sli, keys),
    ...(counts(sli, plan) ? [`points = count(${dqlField(key)})`] : []),
    ...(hasStarts ? ['at = start()'] : []),
    ...(hasEnds ? ['until = end()'] : []),
  ]);
  const rest = timeAndFilter(scope, key, plan);
  if (sli.kind === 'running-tasks' || sli.level !== 'worst-service') {
    return [`timeseries ${columns}, ${sli.noData === 'exclude' ? '' : 'nonempty: true, '}${rest}`];
  }
  const points = counts(sli, plan) ? ', points = sum(points[])' : '';
  const starts = `${hasStarts ? ', at = takeAny(at)' : ''}${hasEnds ? ', until = takeAny(until)' : ''}`;
  return [
    `timeseries ${columns}, by: { ${dqlField(dimensionsOfKey(key).service)} }, ${rest}`,
    `| summarize usage = max(usage[])${points}${starts}, by: { timeframe, interval }`,
  ];
}

/**
 * 100 or 0 per slot; null for a slot that is left out. Where silence is bad, that is also the newest ones as long as their
 * data may still arrive: otherwise a cluster that is well would never reach 100 %.
 */
function verdict(sli: SlotSli, keys: MetricKeys, plan: SlotPlan): string {
  const family = familyOfKey(firstKey(sli, keys));
  const isTasks = sli.kind === 'running-tasks';
  const isMeasured = isTasks ? 'isNotNull(running[]) and isNotNull(desired[])' : 'isNotNull(usage[])';
  const isGood = isTasks ? 'running[] >= desired[]' : `usage[] < ${numberLiteral(sli.threshold)}`;
  const good = counts(sli, plan) ? worthOfGood(plan.slotMinutes, plan.hasArrived ?? false, family) : '100.0';
  const bad = waits(sli, plan) ? `if(at[] <= ${arrivedLimit(plan.slotMinutes, family)}, 0.0)` : '0.0';
  const without: Record<NoDataPolicy, string> = { exclude: '', good: ', else: 100.0', bad: `, else: ${bad}` };
  return `if(${isMeasured}, if(${isGood}, ${good}, else: 0.0)${without[sli.noData]})`;
}

const instant = (ms: number): string => `toTimestamp("${utcText(ms)}")`;

/** Begin and end of a slot are both asked of Grail, so that it is right however wide the slots turn out to be. */
function forgiven(excluded: readonly TimeRange[], judged: string): string {
  const spans = excluded.map(({ from, to }) => `until[] > ${instant(from)} and at[] < ${instant(to)}`);
  return spans.length === 0 ? judged : `if(${spans.join(' or ')}, 100.0, else: ${judged})`;
}

/**
 * An SLI as the indicator of a platform SLO: DQL that yields `sli`, an array of percents, one per time slot. The timeframe is
 * the SLO's own. Headroom is the mean of the slots' means here, and one mean over the window on classic: the two differ when
 * slots hold different numbers of points.
 *
 * Written from Dynatrace's samples and its DQL reference for assistants: `iCollectArray(if(…))` over a series,
 * `summarize max(x[]), by: { timeframe, interval }` element by element, `start()`, `end()`, `nonempty`
 * (https://github.com/Dynatrace/dynatrace-configuration-as-code-samples, https://github.com/Dynatrace/dynatrace-for-ai).
 * `takeAny` of an array column is documented for any type of value but was not seen in a sample.
 */
export function platformIndicator(sli: Sli, scope: Scope, keys: MetricKeys, plan: SlotPlan): string {
  if (sli.kind === 'headroom') {
    const [usage = ''] = columnsOf(sli, keys);
    const series = `timeseries ${usage}, ${timeAndFilter(scope, firstKey(sli, keys), plan)}`;
    return [series, '| fieldsAdd sli = 100 - usage[]', '| fieldsRemove usage'].join('\n');
  }
  const fields = [
    ...(sli.kind === 'running-tasks' ? ['running', 'desired'] : ['usage']),
    ...(counts(sli, plan) ? ['points', 'fullest'] : []),
    ...(needsStarts(sli, plan) ? ['at'] : []),
    ...(plan.excluded.length > 0 ? ['until'] : []),
  ];
  return [
    ...slotLines(sli, scope, keys, plan),
    ...(counts(sli, plan) ? [fullestSlot] : []),
    `| fieldsAdd sli = iCollectArray(${forgiven(plan.excluded, verdict(sli, keys, plan))})`,
    `| fieldsRemove ${fields.join(', ')}`,
  ].join('\n');
}
