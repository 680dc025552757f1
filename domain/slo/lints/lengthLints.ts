import { isClassic, type Slo } from '../../model/slo';
import type { Lint } from '../../model/planItem';

/** Limits of the settings schema `builtin:monitoring.slo`, in characters. */
const classicLimits = [
  { field: 'name', limit: 200, code: 'name-too-long', word: 'name' },
  { field: 'customDescription', limit: 250, code: 'description-too-long', word: 'description' },
  { field: 'metricName', limit: 220, code: 'metric-name-too-long', word: 'metric name' },
  { field: 'metricExpression', limit: 5000, code: 'expression-too-long', word: 'metric expression' },
  { field: 'filter', limit: 1000, code: 'filter-too-long', word: 'filter' },
] as const;

/** For platform SLOs no limit is documented. From this length on it is worth a look; it is not a limit. */
const longIndicator = 10_000;

/** What is longer than Dynatrace takes, or than anyone tried. */
export function lengthLints(slo: Slo): Lint[] {
  if (!isClassic(slo)) {
    const { length } = slo.customSli.indicator;
    if (length <= longIndicator) return [];
    const message = `The query is ${length} characters long. Dynatrace documents no limit for platform SLOs; if it refuses this one, use fewer maintenance windows.`;
    return [{ code: 'indicator-very-long', severity: 'warning', message }];
  }
  return classicLimits.flatMap(({ field, limit, code, word }) => {
    const { length } = slo[field];
    if (length <= limit) return [];
    return [
      { code, severity: 'error', message: `The ${word} is ${length} characters long; Dynatrace takes ${limit}.` },
    ];
  });
}
