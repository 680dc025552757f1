import type { RunStop } from '../../domain/contract/envelope';
import type { ApplyResult, ApplySlosPayload, ApplySlosValue } from '../../domain/contract/applySlos';
import type { PlanItem } from '../../domain/slo/planItem';
import type { PlatformSlos } from '../platform/platformSlos';
import type { SloObjects } from '../platform/sloObjects';
import { applyClassic } from './applyClassic';
import { applyPlatform } from './applyPlatform';
import { deadlineFrom, type Deadline } from './deadline';

export interface ApplySlosParts {
  sloObjects: SloObjects;
  platformSlos: PlatformSlos;
  wait: (ms: number) => Promise<void>;
  /** 0 ≤ value < 1. */
  random: () => number;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

export type ApplyWork = ApplySlosParts & { deadline: Deadline };

export interface Applied {
  results: ReadonlyMap<string, ApplyResult>;
  remaining: PlanItem[];
  stop: RunStop | null;
}

/**
 * Saves planned SLOs and says of each what became of it. Repeating it is safe: what exists is read first and found again
 * by its key, and an SLO that is as planned already is not written.
 * What a throttled API did not take comes back as `remaining` with the pause it asked for.
 * @throws Failure when nothing could be attempted, e.g. `MissingScope`
 */
export const applySlos =
  (parts: ApplySlosParts) =>
  async ({ engine, items }: ApplySlosPayload): Promise<ApplySlosValue> => {
    const work = { ...parts, deadline: deadlineFrom(parts.stopwatch) };
    const planned = distinct(items);
    const { results, remaining, stop } = await (engine === 'classic' ? applyClassic : applyPlatform)(work, planned);
    return { results: planned.flatMap(({ key }) => results.get(key) ?? []), remaining, ...stop };
  };

/** A key names one SLO: of two items with the same key the last one is meant. */
const distinct = (items: readonly PlanItem[]): PlanItem[] => [
  ...new Map(items.map((item) => [item.key, item])).values(),
];
