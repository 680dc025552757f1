import type { ClassicSlo } from '../../domain/model/slo';

/**
 * A stored SLO value, whoever wrote it. What is left out has the default of schema `builtin:monitoring.slo`
 * (https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/schemas/builtin-monitoring-slo).
 * Targets are rounded to four decimals: the backend keeps float32, and 99.9 comes back as 99.9000015258789.
 */
export function storedSlo(value: Readonly<Record<string, unknown>>): ClassicSlo {
  const text = (field: string, otherwise: string) => (typeof value[field] === 'string' ? value[field] : otherwise);
  const percent = (field: string, otherwise: number) =>
    typeof value[field] === 'number' ? Math.round(value[field] * 10_000) / 10_000 : otherwise;
  return {
    enabled: value.enabled !== false,
    name: text('name', ''),
    customDescription: text('customDescription', ''),
    metricName: text('metricName', ''),
    metricExpression: text('metricExpression', ''),
    evaluationType: 'AGGREGATE',
    filter: text('filter', ''),
    evaluationWindow: text('evaluationWindow', '-1w'),
    targetSuccess: percent('targetSuccess', 99.98),
    targetWarning: percent('targetWarning', 99.99),
    errorBudgetBurnRate: burnRateOf(value.errorBudgetBurnRate),
  };
}

function burnRateOf(value: unknown): ClassicSlo['errorBudgetBurnRate'] {
  const given = typeof value === 'object' && value !== null ? value : {};
  return {
    burnRateVisualizationEnabled:
      !('burnRateVisualizationEnabled' in given) || given.burnRateVisualizationEnabled !== false,
    fastBurnThreshold:
      'fastBurnThreshold' in given && typeof given.fastBurnThreshold === 'number' ? given.fastBurnThreshold : 10,
  };
}
