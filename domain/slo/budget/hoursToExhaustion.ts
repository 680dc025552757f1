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

/**
 * The same of headroom, whose budget is spent by every minute's usage, not by bad slots here and there: what leaves the window gives back
 * about as much as the window spent on average. What is spent, as a share, goes from s towards the burn rate r, by r − s in one window, so
 * the rest of 1 − s lasts window × (1 − s) ÷ (r − s). Null, too, where r is at most 1: at that rate it is never spent.
 */
export function hoursToExhaustionOfHeadroom(
  budget: number | null,
  burnRate: number | null,
  window: string,
): number | null {
  if (budget === null || budget <= 0) return hoursToExhaustion(budget, burnRate, window);
  if (burnRate === null || burnRate <= 1) return null;
  return hoursToExhaustion(budget, burnRate - (1 - budget / 100), window);
}
