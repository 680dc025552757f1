import { isClassic, type Slo } from '../model/slo';
import type { ReadSli } from '../queries/foundSli';
import { classicSlots } from '../queries/classicSli';
import { keysWith } from '../queries/keysRead';

/** How a query of ours is put: OpenSLO leaves the fields below `metricSource.spec` to the source. */
const source = (slo: Slo, query: string) => ({
  metricSource: {
    type: 'Dynatrace',
    spec: isClassic(slo) ? { metricSelector: query } : { dql: query },
  },
});

/** What is measured per slot, before it is judged: what OpenSLO compares with `value`. */
function measuredQuery(slo: Slo, { sli, keys, entityId, service }: ReadSli): string | null {
  if (sli.kind === 'headroom') return null;
  if (isClassic(slo)) {
    return entityId === null ? null : classicSlots(sli, { entityId, service }, keysWith(sli, keys));
  }
  const [series] = slo.customSli.indicator.split('\n| fieldsAdd ');
  if (series === undefined) return null;
  return sli.kind === 'running-tasks' ? `${series}\n| fieldsAdd spare = running[] - desired[]` : series;
}

/** An SLI in percent as a ratio from 0 to 1, which is what OpenSLO takes for a raw ratio and compares with `target`. */
const ratioQuery = (slo: Slo): string =>
  isClassic(slo) ? `(${slo.metricExpression})/(100)` : `${slo.customSli.indicator}\n| fieldsAdd sli = sli[] / 100.0`;

/**
 * The indicator, and what an objective on it says: a threshold on a series where the SLO is one of ours that counts slots, else
 * the share as its engine computes it, as a ratio.
 */
export function openSloIndicator(slo: Slo, read: ReadSli | null) {
  const measured = read && measuredQuery(slo, read);
  if (read === null || measured === null) {
    const isHeadroom = read?.sli.kind === 'headroom';
    return {
      spec: { ratioMetric: { counter: false, rawType: 'success', raw: source(slo, ratioQuery(slo)) } },
      budgetingMethod: isHeadroom ? 'RatioTimeslices' : 'Occurrences',
      comparison: {},
    } as const;
  }
  return {
    spec: { thresholdMetric: source(slo, measured) },
    budgetingMethod: 'Timeslices',
    comparison: read.sli.kind === 'time' ? { op: 'lt', value: read.sli.threshold } : { op: 'gte', value: 0 },
  } as const;
}
