import { burnTierIds, type BurnTierId } from '../../../../../domain/model/burnTier';
import { tierWords } from './tierWords';

/** What can be chosen of the alerts: those that fit, the four on the budget, or one. */
export const burnChoices = [
  { value: 'fit', text: 'Those that fit each objective' },
  { value: 'budget', text: '25, 50, 75 and 100 % of budget spent' },
  ...burnTierIds.map((value) => ({ value, text: tierWords[value] })),
];

const budget = burnTierIds.filter((tier) => tier.startsWith('budget-'));

/** The tiers of a choice; null for those that fit each objective. */
export function tiersOf(choice: string): readonly BurnTierId[] | null {
  if (choice === 'budget') return budget;
  const tier = burnTierIds.find((one) => one === choice);
  return tier === undefined ? null : [tier];
}

/** Limits of the contract. */
export function minBadSlotsProblem(minBadSlots: number): string | null {
  const isRight = Number.isInteger(minBadSlots) && minBadSlots >= 1 && minBadSlots <= 60;
  return isRight ? null : 'Enter a whole number from 1 to 60.';
}
