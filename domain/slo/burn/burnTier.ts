import { burnShare } from '../alerts/alertAsk';

/** What the scheduled check looks for, which detectors cannot see: they look back an hour at most. */
export const scheduledTiers = ['slow-6h', 'slow-3d', 'spent-75', 'spent-100'] as const;
export type ScheduledTier = (typeof scheduledTiers)[number];

/** So much of the budget went within the long window, and the short one says that it still goes. Minutes; shares 0 to 1. */
export interface BurnWindows {
  share: number;
  longMinutes: number;
  shortMinutes: number;
}

/** The SRE Workbook's slow tiers: https://sre.google/workbook/alerting-on-slos/, "multiwindow, multi-burn-rate alerts". */
const slow: Record<'slow-6h' | 'slow-3d', { long: 360 | 4320; short: number }> = {
  'slow-6h': { long: 360, short: 30 },
  'slow-3d': { long: 4320, short: 360 },
};

/** The windows of a slow tier; null where the objective's own window is too short for it. */
export function burnWindows(tier: 'slow-6h' | 'slow-3d', windowMinutes: number): BurnWindows | null {
  const { long, short } = slow[tier];
  const share = burnShare(long, windowMinutes);
  return share === null ? null : { share, longMinutes: long, shortMinutes: short };
}

/** In words, without a number that changes while it lasts. */
export const tierWords: Record<ScheduledTier, string> = {
  'slow-6h': 'burns over 6 hours',
  'slow-3d': 'burns over 3 days',
  'spent-75': 'three quarters of the budget are spent',
  'spent-100': 'the budget is spent, the objective is missed',
};
