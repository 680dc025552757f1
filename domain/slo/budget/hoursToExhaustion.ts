import { isEvaluationWindow, windowMinutes } from '../../queries/evaluationWindow';

/**
 * Hours until an error budget is spent when it goes on being spent at this rate: remaining share of the budget × window ÷
 * burn rate. 0 when it is spent already; null when it is not being spent, or something is not known. Bad slots that leave the
 * window meanwhile are not given back.
 * Burn rate 1 spends a whole budget in one window: https://sre.google/workbook/alerting-on-slos/
 *
 * @param budget remaining share in percent
 * @param window classic notation, e.g. `-7d`
 */
export function hoursToExhaustion(budget: number | null, burnRate: number | null, window: string): number | null {
  if (budget === null) return null;
  if (budget <= 0) return 0;
  if (burnRate === null || burnRate <= 0 || !isEvaluationWindow(window)) return null;
  return ((budget / 100) * (windowMinutes(window) / 60)) / burnRate;
}
