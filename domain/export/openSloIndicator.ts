import { isClassic, type Slo } from '../model/slo';
import { sloFacts } from '../model/sloFacts';
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
  const [series] = slo.customSli.indicator.split('\n| fieldsAdd sli = ');
  if (series === undefined) return null;
  return sli.kind === 'running-tasks' ? `${series}\n| fieldsAdd spare = running[] - desired[]` : series;
}

/**
 * The indicator, and what an objective on it says: a threshold on a series where the SLO is one of ours that counts slots, else
 * the share as its engine computes it, in percent.
 */
export function openSloIndicator(slo: Slo, read: ReadSli | null) {
  const measured = read && measuredQuery(slo, read);
  if (read === null || measured === null) {
    const { expression } = sloFacts(slo);
    const isHeadroom = read?.sli.kind === 'headroom';
    return {
      spec: { ratioMetric: { counter: false, rawType: 'success', raw: source(slo, expression) } },
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
