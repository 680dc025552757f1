import type { ApplySlosPayload, ApplySlosValue } from '../../../domain/contract/applySlos';
import type { PlanItem } from '../../../domain/model/planItem';
import { applyClassic } from './applyClassic';
import { applyPlatform } from './applyPlatform';
import { deadlineFrom } from '../pacing/deadline';
import type { ApplySlosParts } from './applyWork';

/**
 * Saves planned SLOs and says of each what became of it. Repeating it is safe: what exists is read first and found again
 * by its key, and an SLO that is as planned already is not written.
 * What a throttled API did not take comes back as `remaining` with the pause it asked for.
 * @throws Failure when nothing could be attempted, e.g. `MissingScope`
 */
export const applySlos =
  (parts: ApplySlosParts) =>
  async ({ engine, items }: ApplySlosPayload): Promise<ApplySlosValue> => {
    const work = { ...parts, deadline: parts.deadline ?? deadlineFrom(parts.stopwatch) };
    const planned = distinct(items);
    const { results, remaining, stop } = await (engine === 'classic' ? applyClassic : applyPlatform)(work, planned);
    return { results: planned.flatMap(({ key }) => results.get(key) ?? []), remaining, ...stop };
  };

/** A key names one SLO: of two items with the same key the last one is meant. */
const distinct = (items: readonly PlanItem[]): PlanItem[] => [
  ...new Map(items.map((item) => [item.key, item])).values(),
];
