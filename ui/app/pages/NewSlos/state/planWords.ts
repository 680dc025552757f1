import type { SloDraft } from '../draft/sloDraft';
import { askedKey, type PlanAction, type PlanChange, type PlanItem } from '../../../../../domain/model/planItem';
import type { Tone } from '../../../components/text/StatusBadge';

export const actionWords: Record<PlanAction, { text: string; tone: Tone }> = {
  create: { text: 'Create', tone: 'good' },
  update: { text: 'Update', tone: 'waiting' },
  unchanged: { text: 'Unchanged', tone: 'neutral' },
  conflict: { text: 'Conflict', tone: 'bad' },
};

/** Answers whether an item cannot work as it stands. */
export function isBlocked({ action, lints }: PlanItem): boolean {
  return action === 'conflict' || lints.some(({ severity }) => severity === 'error');
}

/** Answers whether a person chose to leave a conflict as it is. */
export function isSkipped(item: PlanItem, answers: SloDraft['answers']): boolean {
  return item.action === 'conflict' && answers[askedKey(item)] === 'skip';
}

/** What applying a plan would write. */
export function writableItems(items: readonly PlanItem[]): PlanItem[] {
  return items.filter((item) => (item.action === 'create' || item.action === 'update') && !isBlocked(item));
}

/** `create 3 and update 1`, for a button; empty when there is nothing to write. */
export function writeWords(items: readonly PlanItem[]): string {
  const parts = (['create', 'update'] as const).flatMap((action) => {
    const count = items.filter((item) => item.action === action).length;
    return count === 0 ? [] : [`${action} ${count}`];
  });
  return parts.join(' and ');
}

/** A value of an SLO's field as text. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Longer values are told in the opened row only. */
const short = 24;

/** `targetSuccess 15 → 20, metricExpression`: from and to where there is room. */
export function changesText(changes: readonly PlanChange[]): string {
  return changes
    .map(({ field, from, to }) => {
      const [before, after] = [valueText(from), valueText(to)];
      return before.length > short || after.length > short ? field : `${field} ${before} → ${after}`;
    })
    .join(', ');
}
