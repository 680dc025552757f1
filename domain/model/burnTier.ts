/** Alerts on how fast an error budget is spent, and on how much of it is gone. */
export const burnTierIds = ['fast', 'slow', 'budget-25', 'budget-50', 'budget-75', 'budget-100'] as const;

export type BurnTierId = (typeof burnTierIds)[number];
