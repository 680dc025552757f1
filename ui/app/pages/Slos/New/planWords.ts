import type { PlanAction, PlanItem } from '../../../../../domain/slo/planItem';
import type { Tone } from '../../../components/StatusBadge';

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
