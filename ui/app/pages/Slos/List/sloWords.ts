import type { SloRow } from '../../../../../domain/contract/listSlos';
import type { SloStatus } from '../../../../../domain/model/slo';
import { templates } from '../../../../../domain/slo/templates';
import type { Tone } from '../../../components/StatusBadge';
import { percentWords } from '../../../components/percentWords';

/** What an evaluation came to. A warning means: the target is met, the value lies between target and warning. */
export const statusWords: Record<SloStatus, { text: string; tone: Tone }> = {
  SUCCESS: { text: 'Met', tone: 'good' },
  WARNING: { text: 'Met, near the target', tone: 'warning' },
  FAILURE: { text: 'Missed', tone: 'bad' },
  NO_DATA: { text: 'No data', tone: 'neutral' },
  ERROR: { text: 'Cannot be evaluated', tone: 'bad' },
};

/** What is left of the error budget, in words: below zero it is overspent. */
export function budgetWords({ errorBudget, target }: Pick<SloRow, 'errorBudget' | 'target'>): string {
  if (errorBudget === null) return target >= 100 ? 'no budget at a target of 100 %' : 'not known';
  return errorBudget < 0 ? `${percentWords(errorBudget)} (overspent)` : percentWords(errorBudget);
}

/** Answers whether an SLO is one of our utilisation objectives, which say how full something is, not how users fare. */
export function isSaturation({ key, foreign }: Pick<SloRow, 'key' | 'foreign'>): boolean {
  const templateId = key?.split(':')[0];
  return !foreign && templates.some(({ id }) => id === templateId);
}
