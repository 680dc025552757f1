import { sloFacts } from '../../../../../domain/model/sloFacts';
import type { PlanItem } from '../../../../../domain/model/planItem';
import type { SloDraft } from '../draft/sloDraft';
import { actionWords, isSkipped } from '../state/planWords';

/** What the plan is narrowed to; empty texts mean "all". */
export interface PlanFilterValue {
  action: string;
  text: string;
}

export const noPlanFilter: PlanFilterValue = { action: '', text: '' };

const actionOf = (item: PlanItem, answers: SloDraft['answers']): string =>
  isSkipped(item, answers) ? 'skipped' : item.action;

/** The items within a filter, in the order of the plan. */
export function shownItems<T extends PlanItem>(
  items: readonly T[],
  { action, text }: PlanFilterValue,
  answers: SloDraft['answers'],
): T[] {
  const wanted = text.trim().toLowerCase();
  return items.filter(
    (item) =>
      (action === '' || actionOf(item, answers) === action) && sloFacts(item.slo).name.toLowerCase().includes(wanted),
  );
}

/** The actions to choose from, with how many items each has: `Create (12)`. */
export function actionOptions(
  items: readonly PlanItem[],
  answers: SloDraft['answers'],
): { value: string; text: string }[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(actionOf(item, answers), (counts.get(actionOf(item, answers)) ?? 0) + 1);
  const words = {
    ...Object.fromEntries(Object.entries(actionWords).map(([id, { text }]) => [id, text])),
    skipped: 'Skipped',
  };
  return [
    { value: '', text: `All (${items.length})` },
    ...Object.entries(words)
      .filter(([id]) => id !== 'skipped' || counts.has(id))
      .map(([id, text]) => ({ value: id, text: `${text} (${counts.get(id) ?? 0})` })),
  ];
}
