import { sloFacts } from '../../../../../domain/model/sloFacts';
import type { PlanItem } from '../../../../../domain/model/planItem';
import type { SloDraft } from '../draft/sloDraft';
import type { PlanRow } from './planRows';
import { actionWords, isSkipped } from '../state/planWords';

/** What the plan is narrowed to; empty texts mean "all". */
export interface PlanFilterValue {
  action: string;
  text: string;
}

export const noPlanFilter: PlanFilterValue = { action: '', text: '' };

/** Stands among the actions. */
const missed = 'missed';

const actionOf = (item: PlanItem, answers: SloDraft['answers']): string =>
  isSkipped(item, answers) ? 'skipped' : item.action;

/** The items within a filter, in the order of the plan. */
export function shownItems(
  items: readonly PlanRow[],
  { action, text }: PlanFilterValue,
  answers: SloDraft['answers'],
): PlanRow[] {
  const wanted = text.trim().toLowerCase();
  return items.filter(
    (item) =>
      (action === '' || (action === missed ? item.isMissed : actionOf(item, answers) === action)) &&
      sloFacts(item.slo).name.toLowerCase().includes(wanted),
  );
}

/** The actions to choose from, with how many items each has: `Create (12)`; and those that would be missed. */
export function actionOptions(
  items: readonly PlanRow[],
  answers: SloDraft['answers'],
): { value: string; text: string }[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(actionOf(item, answers), (counts.get(actionOf(item, answers)) ?? 0) + 1);
  const words = {
    ...Object.fromEntries(Object.entries(actionWords).map(([id, { text }]) => [id, text])),
    skipped: 'Skipped',
  };
  const below = items.filter(({ isMissed }) => isMissed).length;
  return [
    { value: '', text: `All (${items.length})` },
    ...(below > 0 ? [{ value: missed, text: `Below target now (${below})` }] : []),
    ...Object.entries(words)
      .filter(([id]) => id !== 'skipped' || counts.has(id))
      .map(([id, text]) => ({ value: id, text: `${text} (${counts.get(id) ?? 0})` })),
  ];
}
