import { Failure } from '../../domain/failure';
import { dimensions } from '../../domain/model/ecsMetrics';
import type { ClassicSlo } from '../../domain/model/slo';
import { isEvaluationWindow } from '../../domain/queries/evaluationWindow';
import { meanBy } from '../../domain/queries/meanBy';
import { readMetricExpression } from '../../domain/queries/utilisationSli';
import type { MetricSeries, Metrics } from '../platform/metrics';

/** Measured share of an SLO's slots, 0 to 1; null when unknown. */
export type CoverageOf = (slo: ClassicSlo) => number | null;

/** How many metric queries run at a time. */
const atATime = 4;

/**
 * Coverage of SLOs that our templates made: one query per metric key and window, however many clusters there are, with the
 * default resolution (120 slots), split by cluster entity.
 */
export async function coverages(metrics: Metrics, slos: readonly ClassicSlo[]): Promise<CoverageOf> {
  const families = [...new Set(slos.flatMap((slo) => familyOf(slo)?.id ?? []))];
  const shares = new Map<string, ReadonlyMap<string, number> | null>();
  for (let first = 0; first < families.length; first += atATime) {
    const some = families.slice(first, first + atATime);
    await Promise.all(some.map(async (family) => shares.set(family, await sharesOf(metrics, family))));
  }
  return (slo) => {
    const family = familyOf(slo);
    const byEntity = family && shares.get(family.id);
    return family && byEntity ? (byEntity.get(family.entityId) ?? 0) : null;
  };
}

function familyOf({ metricExpression, evaluationWindow }: ClassicSlo): { id: string; entityId: string } | null {
  const sli = isEvaluationWindow(evaluationWindow) ? readMetricExpression(metricExpression) : null;
  return sli === null ? null : { id: `${sli.metricKey}\n${evaluationWindow}`, entityId: sli.entityId };
}

/** Null when the metric does not exist (any more): then nobody knows. */
async function sharesOf(metrics: Metrics, family: string): Promise<ReadonlyMap<string, number> | null> {
  const [key = '', window = ''] = family.split('\n');
  const selector = meanBy(key, [dimensions.clusterEntity]);
  try {
    const { series } = await metrics.query({ selector, from: `now${window}` });
    return new Map(
      series.flatMap((one) => {
        const entityId = one.dimensions[dimensions.clusterEntity];
        return entityId === undefined ? [] : [[entityId, measuredShare(one)] as const];
      }),
    );
  } catch (error) {
    if (error instanceof Failure && error.code === 'NotFound') return null;
    throw error;
  }
}

function measuredShare({ values }: MetricSeries): number {
  if (values.length === 0) return 0;
  return values.filter((value) => value !== null).length / values.length;
}
