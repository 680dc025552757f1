import type { Sli } from '../../model/sli';
import type { TimeRange } from '../../queries/timeRange';
import type { MinuteHistory } from './minuteHistory';
import { scoreOf, type Counting, type GapRule } from './scoreOf';
import { classicGrid, platformGrid, wholeSlots } from './slotGrid';

/** The named reasons for which two figures of one definition may differ. */
export type ParityReason = 'slot-width' | 'mean-of-means' | 'coverage' | 'no-data-policy';

/** How one engine counts. */
export interface EngineSide {
  minutes: MinuteHistory;
  slotMinutes: number;
  gaps: GapRule;
}

export interface ParityInput {
  sli: Sli;
  /** What both were asked about. */
  window: TimeRange;
  classic: EngineSide;
  platform: EngineSide;
  /** What the classic engine said, percent: of headroom it tells whether that engine takes one mean or a mean of its slots. */
  classicValue?: number | null;
}

export interface Steps {
  /** What each engine should say, by the minutes; percent, null where nothing counts. */
  classic: number | null;
  platform: number | null;
  /** Percentage points from classic to platform by reason. Empty where one has no value. */
  contributions: { reason: ParityReason; size: number }[];
}

/**
 * The way from the classic figure to the platform one in steps of one assumption each, over the same minutes: every slot weighs the
 * same → every minute does; silence means what it means on the platform; the minutes that the platform looks at; its slots; and at last
 * its slots weigh the same again. What the first and the last step change is one reason, the mean of means. Sizes add up to the
 * difference of the two figures, whatever the order is; in another order some of a size would be another's.
 */
export function parityThroughSteps(input: ParityInput): Steps {
  const { sli, window, classic, platform } = input;
  const own = classicGrid(window, classic.slotMinutes);
  const wide = platformGrid(platform.slotMinutes);
  const asClassic: Counting = {
    ...{ sli, minutes: classic.minutes, span: wholeSlots(own, window), grid: own, gaps: classic.gaps },
    weighs: 'slots',
  };
  const byMinutes: Counting = { ...asClassic, weighs: 'minutes' };
  const ofSilence: Counting = { ...byMinutes, gaps: platform.gaps };
  const ofCoverage: Counting = { ...ofSilence, minutes: platform.minutes, span: wholeSlots(wide, window) };
  const ofSlots: Counting = { ...ofCoverage, grid: wide };
  const asPlatform: Counting = { ...ofSlots, weighs: 'slots' };
  const scores = [asClassic, byMinutes, ofSilence, ofCoverage, ofSlots, asPlatform].map(scoreOf);
  if (isOneMean(input, scores)) scores[0] = scores[1] ?? null;
  const known = scores.filter((score) => score !== null);
  const [first = null, last = null] = [scores[0], scores.at(-1)];
  if (known.length < scores.length) return { classic: first, platform: last, contributions: [] };
  const change = (step: number): number => (known[step] ?? 0) - (known[step - 1] ?? 0);
  return {
    ...{ classic: first, platform: last },
    contributions: [
      { reason: 'slot-width', size: change(4) },
      { reason: 'mean-of-means', size: change(1) + change(5) },
      { reason: 'coverage', size: change(3) },
      { reason: 'no-data-policy', size: change(2) },
    ],
  };
}

/** Which of the two the classic engine does with a mean is not documented, so its own figure decides. */
function isOneMean({ sli, classicValue = null }: ParityInput, [slots, minutes]: readonly (number | null)[]): boolean {
  if (sli.kind !== 'headroom' || classicValue === null) return false;
  const off = (score: number | null | undefined) => Math.abs((score ?? Infinity) - classicValue);
  return off(minutes) < off(slots);
}
