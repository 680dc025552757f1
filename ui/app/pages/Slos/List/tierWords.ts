import type { BurnTierId } from '../../../../../domain/model/burnTier';

/** What an alert watches. */
export const tierWords: Record<BurnTierId, string> = {
  fast: 'Budget burns fast',
  slow: 'Budget burns slowly',
  'budget-25': '25 % of budget spent',
  'budget-50': '50 % of budget spent',
  'budget-75': '75 % of budget spent',
  'budget-100': 'Budget spent',
};
