/**
 * Remaining share of the error budget in percent: (value − target) / (100 − target) × 100; negative when overspent.
 * Null when there is no value, or no budget to spend (target 100).
 * Source: Dynatrace's normalized error budget,
 * https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/configure-and-monitor-slo
 */
export function errorBudgetOf(value: number | null, target: number): number | null {
  if (value === null || target >= 100) return null;
  return ((value - target) / (100 - target)) * 100;
}
