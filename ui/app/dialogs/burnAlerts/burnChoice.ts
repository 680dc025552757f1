import { burnTierIds, type BurnTierId } from '../../../../domain/model/burnTier';
import { tierWords } from './tierWords';

/** What can be chosen of the alerts: those that an objective gets by default, or one. */
export const burnChoices = [
  { value: 'fit', text: 'Burns fast, and nearly spent' },
  ...burnTierIds.map((value) => ({ value, text: `Only: ${tierWords[value]}` })),
];

/** The tiers of a choice; null for those that an objective gets by default. */
export function tiersOf(choice: string): readonly BurnTierId[] | null {
  const tier = burnTierIds.find((one) => one === choice);
  return tier === undefined ? null : [tier];
}
