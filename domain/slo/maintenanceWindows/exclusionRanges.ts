import { Failure } from '../../failure';
import type { Exclusion } from '../../model/exclusion';
import type { Subject } from '../../model/sloKey';
import { windowMinutes } from '../../queries/evaluationWindow';
import { happensFrom, isFor, occurrenceLimit, occurrences, type Occurrence } from './occurrences';

/** A span that does not count; ms since 1970 UTC, `to` no longer included. */
export interface ExcludedRange {
  from: number;
  to: number;
  reason: string;
}

/** Months of maintenance known in advance, beside the current one. */
const monthsAhead = 3;

const startOfMonth = (instant: number, months = 0): number => {
  const date = new Date(instant);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
};

/**
 * The span for which an objective applied `now` knows its maintenance: from the month its window reached into at the first
 * of this month, to the end of the third month ahead. Whole months (UTC), so that the same plan made again within a month is
 * the same text.
 */
export function exclusionHorizon(window: string, now: number): { from: number; to: number } {
  const from = startOfMonth(startOfMonth(now) - windowMinutes(window) * 60_000);
  return { from, to: startOfMonth(now, monthsAhead + 1) };
}

function joined(reasons: string, reason: string): string {
  return reasons.split('; ').includes(reason) ? reasons : `${reasons}; ${reason}`;
}

/** Overlapping and touching occurrences as one. */
function merged(sorted: readonly Occurrence[]): ExcludedRange[] {
  const ranges: ExcludedRange[] = [];
  for (const { from, to, reason } of sorted) {
    const last = ranges.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.reason = joined(last.reason, reason);
    } else {
      ranges.push({ from, to, reason });
    }
  }
  return ranges;
}

/** Answers of before: a plan asks the same for ten thousand targets. */
const known = new Map<string, Expanded>();
const knownLimit = 100;

/** Maintenance as it is written into an objective. */
interface Expanded {
  ranges: readonly ExcludedRange[];
  /** Milliseconds since 1970, where the writing ends; null when no window comes after. */
  until: number | null;
}

function remember(key: string, expanded: Expanded): Expanded {
  if (known.size >= knownLimit) known.clear();
  known.set(key, expanded);
  return expanded;
}

interface Asked {
  window: string;
  /** Milliseconds since 1970. */
  now: number;
  cluster: Subject;
}

function expanded(exclusions: readonly Exclusion[], { window, now, cluster }: Asked): Expanded {
  const mine = exclusions.filter((exclusion) => isFor(exclusion, cluster));
  if (mine.length === 0) return { ranges: [], until: null };
  const { from, to } = exclusionHorizon(window, now);
  const key = JSON.stringify([from, to, mine.map((one) => ({ ...one, clusters: null }))]);
  const write = () => ({
    ranges: bounded(merged(occurrences(mine, from, to, cluster))),
    until: mine.some((exclusion) => happensFrom(exclusion, to)) ? to : null,
  });
  return known.get(key) ?? remember(key, write());
}

/**
 * What an objective on a cluster leaves out, for its query: merged, sorted spans within `exclusionHorizon`.
 * @throws Failure `InvalidInput` for a maintenance window that cannot be followed, or for more than 500 spans in all
 */
export function exclusionRanges(exclusions: readonly Exclusion[], asked: Asked): ExcludedRange[] {
  return [...expanded(exclusions, asked).ranges];
}

/**
 * What an objective on a cluster has to remember of its maintenance windows, which its query no longer tells: until when they
 * are written out. Null when it has none.
 * @throws Failure `InvalidInput` as `exclusionRanges`
 */
export function maintenanceUntil(exclusions: readonly Exclusion[], asked: Asked): { until: string | null } | null {
  if (!exclusions.some((exclusion) => isFor(exclusion, asked.cluster))) return null;
  const { until } = expanded(exclusions, asked);
  return { until: until === null ? null : new Date(until).toISOString().slice(0, 10) };
}

function bounded(ranges: ExcludedRange[]): ExcludedRange[] {
  if (ranges.length <= occurrenceLimit) return ranges;
  throw new Failure({
    code: 'InvalidInput',
    message: `exclusions: ${ranges.length} maintenance windows fall into the time that matters; ${occurrenceLimit} are possible`,
    whose: 'user',
    hint: 'Let recurring windows happen less often, or join those that follow each other.',
  });
}
