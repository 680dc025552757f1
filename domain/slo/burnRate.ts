/** Alerts of either engine look back an hour at most: metric events and anomaly detectors have windows of up to 60 minutes. */
export const alertMinutes = 60;

/** Tier "fast" of the SRE Workbook: 2 % of a 30-day budget within an hour (https://sre.google/workbook/alerting-on-slos/). */
const workbookBurnRate = 14.4;

/** In a short window that burn rate would come after the budget is gone; by half of it people want to know. */
const largestShare = 0.5;

/**
 * Burn rate at which a share (0 to 1) of the error budget goes within `longMinutes`: share × window ÷ long window.
 * 2 % of 30 days in 1 hour is 14.4.
 */
export function burnRateFor(share: number, windowMinutes: number, longMinutes: number): number {
  return (share * windowMinutes) / longMinutes;
}

/** The highest burn rate there is, when every slot is bad: 1 ÷ (1 − target); 100 for a target of 99 %. */
export function highestBurnRate(target: number): number {
  return 100 / (100 - target);
}

export interface FastBurn {
  burnRate: number;
  /** Share of the budget that an hour at that rate spends, 0 to 1. */
  budgetShare: number;
}

/**
 * What "fast" means for an objective: the workbook's 14.4 as long as an hour of it spends at most half of the budget (7 days:
 * 8.6 %, 30 days: 2 %), and never more than every slot bad.
 * @param target percent, below 100
 */
export function fastBurn(target: number, windowMinutes: number): FastBurn {
  const burnRate = Math.min(
    workbookBurnRate,
    burnRateFor(largestShare, windowMinutes, alertMinutes),
    highestBurnRate(target),
  );
  return { burnRate, budgetShare: (burnRate * alertMinutes) / windowMinutes };
}

/**
 * Bad slots within `longMinutes` that make a burn rate: max(1, ⌈rate × (1 − target) × long window ÷ slot⌉). With few and
 * wide slots this, not the rate, is what an alert really asks for.
 */
export function badSlotsFor(objective: {
  burnRate: number;
  target: number;
  longMinutes: number;
  slotMinutes: number;
}): number {
  const { burnRate, target, longMinutes, slotMinutes } = objective;
  const slots = (burnRate * ((100 - target) / 100) * longMinutes) / slotMinutes;
  // 10 × 1 % × 60 minutes are 6 bad minutes, whatever is left over behind the sixth decimal.
  return Math.max(1, Math.ceil(slots - 1e-6));
}
