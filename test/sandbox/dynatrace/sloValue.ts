/** A valid value of `builtin:monitoring.slo`. */
export function sloValue(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    enabled: true,
    name: 'shop CPU',
    customDescription: 'headroom',
    metricName: 'shop_cpu',
    metricExpression: 'cpu:splitBy()',
    evaluationType: 'AGGREGATE',
    filter: '',
    evaluationWindow: '-1h',
    targetSuccess: 95,
    targetWarning: 97.5,
    errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold: 10 },
    ...more,
  };
}

/** The same as an item of `POST /settings/objects`. */
export const sloItem = (
  more: Record<string, unknown> = {},
  externalId?: string,
): { schemaId: string; scope: string; externalId?: string; value: Record<string, unknown> } => ({
  schemaId: 'builtin:monitoring.slo',
  scope: 'environment',
  ...(externalId === undefined ? {} : { externalId }),
  value: sloValue(more),
});
