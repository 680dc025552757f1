import type { Sli } from '../../model/sli';
import type { NoDataPolicy } from '../../model/slo';
import type { NoneGood } from '../../queries/foreign/classicMeaning';
import type { TimeRange } from '../../queries/timeRange';
import { goodness } from '../history/judgeSlots';
import { slotOfMinutes, type MinuteHistory, type SlotOfMinutes } from './minuteHistory';
import { slotsWithin, type SlotGrid } from './slotGrid';

const minuteMs = 60_000;

/** What silence means. */
export interface GapRule {
  missing: NoDataPolicy;
  noneGood: NoneGood;
}

/** All that has to be settled before minutes become one figure. */
export interface Counting {
  sli: Sli;
  minutes: MinuteHistory;
  /** Which minutes are looked at. */
  span: TimeRange;
  grid: SlotGrid;
  gaps: GapRule;
  /** Whether each slot weighs the same, as both engines have it, or each minute. */
  weighs: 'slots' | 'minutes';
}

const statisticOf = (sli: Sli): 'avg' | 'max' => (sli.kind === 'time' ? sli.statistic : 'avg');

export const countedSlots = ({ sli, minutes, span, grid }: Omit<Counting, 'gaps' | 'weighs'>): SlotOfMinutes[] =>
  slotsWithin(grid, span).map((slot) => slotOfMinutes(minutes, slot, statisticOf(sli)));

interface Weighed {
  /** Percent. */
  value: number;
  weight: number;
}

/** An objective's value under these assumptions, percent; null where nothing counts. */
export function scoreOf(counting: Counting): number | null {
  const { sli, weighs } = counting;
  const slots = countedSlots(counting);
  const parts = sli.kind === 'headroom' ? slots.flatMap(leftOver(weighs)) : shareParts(slots, sli, counting);
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return null;
  return parts.reduce((sum, part) => sum + part.value * part.weight, 0) / weight;
}

const leftOver =
  (weighs: Counting['weighs']) =>
  ({ value, measured }: SlotOfMinutes): Weighed[] =>
    value === null ? [] : [{ value: 100 - value, weight: weighs === 'slots' ? 1 : measured }];

type SlotSli = Exclude<Sli, { kind: 'headroom' }>;

function shareParts(slots: readonly SlotOfMinutes[], sli: SlotSli, { gaps, weighs }: Counting): Weighed[] {
  const isGood = goodness({ sli, target: 0 });
  const noneIs = slots.some(({ value }) => value !== null && isGood(value)) ? 'bad' : 'left-out';
  const noneGood = gaps.noneGood === 'left-out-if-all' ? noneIs : gaps.noneGood;
  const missing = { exclude: null, good: 100, bad: 0 }[gaps.missing];
  return slots.flatMap(({ from, to, value, measured }) => {
    const width = (to - from) / minuteMs;
    const isDropped = value === null || (noneGood === 'left-out' && !isGood(value));
    const judged = isDropped ? missing : isGood(value) ? 100 : 0;
    if (weighs === 'minutes')
      return [
        ...weighed(judged, isDropped ? width : measured),
        ...(isDropped ? [] : weighed(missing, width - measured)),
      ];
    // Where silence is bad, a good slot is worth its measured minutes, see `minutesMeasured.ts`.
    return weighed(gaps.missing === 'bad' && judged === 100 ? (100 * measured) / width : judged, 1);
  });
}

const weighed = (value: number | null, weight: number): Weighed[] => (value === null ? [] : [{ value, weight }]);
