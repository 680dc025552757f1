import type { BurnTierId } from '../../../../domain/model/burnTier';

/** What an alert watches. */
export const tierWords: Record<BurnTierId, string> = {
  fast: 'Budget burns fast',
  slow: 'Budget burns slowly',
  'budget-25': '25 % of budget spent',
  'budget-50': '50 % of budget spent',
  'budget-75': 'Budget nearly spent (75 %)',
  'budget-100': 'Budget spent',
  'no-data': 'No data',
};
