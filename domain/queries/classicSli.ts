import { Failure } from '../failure';
import type { Target } from '../model/cluster';
import { dimensions } from '../model/ecsMetrics';
import type { MetricKeys } from '../model/metricKeys';
import type { Sli } from '../model/sli';
import { keysRead } from './keysRead';
import { filterByDimensions, metricKey, numberLiteral, quoted } from './metricSelector';

type Scope = Pick<Target, 'entityId' | 'service'>;
type SlotSli = Exclude<Sli, { kind: 'headroom' }>;

/** The series of a cluster, or of one service in it. */
function series(key: string, { entityId, service }: Scope): string {
  return `${metricKey(key)}${filterByDimensions(dimensions.clusterEntity, entityId, { [dimensions.service]: service })}`;
}

/** One value per time slot. */
export function classicSlots(sli: SlotSli, scope: Scope, keys: MetricKeys): string {
  const [first = '', second = ''] = keysRead(sli).map((name) => series(keys[name], scope));
  // Both sides without dimensions, so that their points pair up; a slot that lacks either is a slot without data.
  if (sli.kind === 'running-tasks') return `(${first}:splitBy():avg-${second}:splitBy():avg)`;
  if (sli.level !== 'worst-service') return `${first}:${sli.statistic}`;
  return `${first}:splitBy(${quoted(dimensions.service)}):${sli.statistic}:splitBy():max`;
}

function isGood(sli: SlotSli): string {
  if (sli.kind === 'running-tasks') return `:partition(${quoted('tasks')},value(${quoted('good')},ge(0)))`;
  return `:partition(${quoted('usage')},value(${quoted('good')},lt(${numberLiteral(sli.threshold)})))`;
}

/**
 * What fills time slots in which nothing was good. "When `always` is not specified, a pre-transformed time series must have at
 * least one data point …; if the time series doesn't have any data points, it remains empty": without it a window in which
 * every slot is bad has no value, or, where silence is good, 100 %
 * (https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-selector, default transformation).
 */
const noneGood = ':default(0,always)';

/** What stood there before, and still does in SLOs that were made then. */
const formerNoneGood = ':default(0)';

/** An expression as earlier versions of this app wrote it, so that what they made can still be read. */
export const formerClassicExpression = (sli: Sli, scope: Scope, keys: MetricKeys): string =>
  expressionWith(formerNoneGood, sli, scope, keys);

/**
 * An SLI as a classic metric expression, percent. Time share: the documented pattern of a time-based SLO
 * (https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/slo-definition-configuration-examples).
 * Running tasks: a difference of two metrics with transformations applied to its result, as documented in
 * https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-expressions; that `partition` may be one of
 * them is not said there and was not tried on an environment.
 * @throws Failure `NotSupported` for slots without data that count as bad: no transformation turns a missing slot into a bad one
 */
export const classicExpression = (sli: Sli, scope: Scope, keys: MetricKeys): string =>
  expressionWith(noneGood, sli, scope, keys);

function expressionWith(fill: string, sli: Sli, scope: Scope, keys: MetricKeys): string {
  if (sli.kind === 'headroom') {
    const [usage = ''] = keysRead(sli).map((name) => series(keys[name], scope));
    return `100-${usage}:splitBy(${quoted(dimensions.clusterEntity)}):avg`;
  }
  if (sli.noData === 'bad') {
    throw new Failure({
      code: 'NotSupported',
      message: 'noData: the classic engine cannot count time slices without data as bad',
      whose: 'user',
      hint: 'Choose the platform engine, or "exclude" or "good" for time slices without data.',
    });
  }
  const slots = classicSlots(sli, scope, keys);
  const share = `((${slots}${isGood(sli)}:splitBy():count${fill})/(${slots}:splitBy():count)*(100))`;
  return sli.noData === 'good' ? `${share}:default(100,always)` : share;
}
