import type { Evaluation } from './evaluateSlo';
import { funcMetricKey } from '../storedSlos/funcMetrics';
import type { StoredSlo } from '../storedSlos/storedSlo';

function statusOf({ target, warning }: StoredSlo['definition'], value: number | null): string {
  if (value === null || value < target) return 'FAILURE';
  return value >= warning ? 'SUCCESS' : 'WARNING';
}

function burnRate({ definition }: StoredSlo, burn: Evaluation['burn']): Record<string, unknown> {
  const { showsBurnRate, fastBurnThreshold } = definition;
  const shown = { burnRateVisualizationEnabled: showsBurnRate, fastBurnThreshold };
  if (!burn) return shown;
  const burnRateType = burn.rate >= fastBurnThreshold ? 'FAST' : burn.rate > 1 ? 'SLOW' : 'NONE';
  const left = burn.hoursLeft === null ? {} : { estimatedTimeToConsumeErrorBudget: burn.hoursLeft };
  return { ...shown, burnRateType, burnRateValue: burn.rate, sloValue: burn.value, ...left };
}

/** The documented `SLO` object. Without an evaluation the values are -1 and the error is NONE. */
export function presentSlo(slo: StoredSlo, evaluation: Evaluation | null): Record<string, unknown> {
  const { definition, id } = slo;
  const { enabled, name, description, metricName, metricExpression, filter, timeframe, target, warning } = definition;
  const value = evaluation?.outcome.value ?? null;
  return {
    ...{ id, enabled, name, description, metricName, metricExpression, filter, timeframe, target, warning },
    evaluationType: 'AGGREGATE',
    status: evaluation ? statusOf(definition, value) : 'SUCCESS',
    error: evaluation?.outcome.error ?? 'NONE',
    evaluatedPercentage: value ?? -1,
    // Percentage points, as documented; negative when the target is missed.
    errorBudget: value === null ? -1 : value - target,
    errorBudgetBurnRate: burnRate(slo, evaluation?.burn ?? null),
    metricKey: funcMetricKey('', slo),
    errorBudgetMetricKey: funcMetricKey('errorBudget.', slo),
    normalizedErrorBudgetMetricKey: funcMetricKey('normalizedErrorBudget.', slo),
    burnRateMetricKey: funcMetricKey('errorBudgetBurnRate.', slo),
    relatedOpenProblems: 0,
    relatedTotalProblems: 0,
  };
}
