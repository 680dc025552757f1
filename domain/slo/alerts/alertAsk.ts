import type { BurnTierId } from '../../model/burnTier';

/** What an alert asks: whether this share (0 to 1) of the error budget went within so many minutes. */
export interface AlertAsk {
  share: number;
  lookbackMinutes: number;
}

const day = 1440;

/** The long windows of the SRE Workbook's three tiers, in minutes: an hour, six hours, three days. */
export type LongWindow = 60 | 360 | 4320;

/** 30 days: the Workbook's (https://sre.google/workbook/alerting-on-slos/). 7 days: those of Sloth's window of a week. */
const monthShares: Record<LongWindow, number> = { 60: 0.02, 360: 0.05, 4320: 0.1 };
const weekShares: Record<LongWindow, number> = { 60: 0.08, 360: 0.125, 4320: 0.42 };
/** A share for which a person may still be woken in time; three days are no warning for windows below a week. */
const largestShares: Record<LongWindow, number | null> = { 60: 0.25, 360: 0.5, 4320: null };

/**
 * Share of the budget that makes a tier, 0 to 1; null where the window is too short for it. Between the windows for which
 * there is a table, the burn rate (share × window ÷ long window) of the shorter one is kept; it is never below 1.
 */
export function burnShare(long: LongWindow, windowMinutes: number): number | null {
  if (windowMinutes < 2 * long) return null;
  if (windowMinutes >= 28 * day) return monthShares[long] * Math.min(1, (30 * day) / windowMinutes);
  const kept = weekShares[long] * ((7 * day) / windowMinutes);
  if (windowMinutes >= 7 * day) return kept;
  const largest = largestShares[long];
  return largest === null ? null : Math.max(Math.min(largest, kept), long / windowMinutes);
}

/** What a tier asks of an objective; null where its window is too short for the question, or it asks for no share at all. */
export function alertAsk(tier: BurnTierId, windowMinutes: number): AlertAsk | null {
  if (tier === 'no-data') return null;
  if (tier.startsWith('budget-'))
    return { share: Number(tier.slice('budget-'.length)) / 100, lookbackMinutes: windowMinutes };
  const lookbackMinutes = tier === 'fast' ? 60 : 360;
  const share = burnShare(lookbackMinutes, windowMinutes);
  return share === null ? null : { share, lookbackMinutes };
}
