import { minutesText, percentText } from './utilisationWords';

/** What the words on an error budget are made of. */
export interface BudgetFacts {
  /** Remaining share in percent; null when there is no value, or no budget. */
  errorBudget: number | null;
  /** Percent; null when there is none. */
  value: number | null;
  /** Percent. */
  target: number;
  /** Length of the window; null when it is not a simple span. */
  windowMinutes: number | null;
  /** Headroom is a mean: its budget is usage, not time. */
  isHeadroom: boolean;
}

const rounded = (value: number, digits: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits });

/**
 * What is left of an error budget. Below zero it is overspent, and a share of it says nothing any more (−4,900 % is 50 budgets), so the
 * number of budgets that were spent is told.
 */
export function remainingBudgetText({ errorBudget, target }: Pick<BudgetFacts, 'errorBudget' | 'target'>): string {
  if (errorBudget === null) return target >= 100 ? 'no budget at a target of 100 %' : 'not known';
  if (errorBudget >= 0) return `${rounded(errorBudget, 1)} %`;
  const budgets = (100 - errorBudget) / 100;
  return `overspent ${rounded(budgets, budgets < 10 ? 2 : 0)}×`;
}

/**
 * What was spent of an error budget and what there was, in minutes; of headroom the usage. Null while it is not overspent, or when
 * it is not known. Slots that were left out are counted as the others were.
 */
export function spentBudgetText({ errorBudget, value, target, windowMinutes, isHeadroom }: BudgetFacts): string | null {
  if (errorBudget === null || errorBudget >= 0 || value === null) return null;
  if (isHeadroom) return `usage ${percentText(Number((100 - value).toFixed(1)))}, ${percentText(100 - target)} allowed`;
  if (windowMinutes === null) return null;
  const [bad, allowed] = [value, target].map((percent) => ((100 - percent) / 100) * windowMinutes);
  return `${spanText(bad ?? 0)} bad, ${spanText(allowed ?? 0)} allowed`;
}

/** Minutes to one decimal, from two hours on hours. */
const spanText = (minutes: number): string => minutesText(Number(minutes.toFixed(1)));
