import { goodness } from '../history/judgeSlots';
import { countedSlots, type Counting } from './scoreOf';
import { wholeSlots, type SlotGrid } from './slotGrid';
import type { EngineSide, ParityInput } from './steps';
import type { SlotSeries } from './upgradeItem';

/** A month of narrow slots is many numbers; three digits are enough for a curve. */
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);

/** What an engine saw slot by slot, and what it makes of each: `said`, where it told so itself. */
export function slotSeries(
  { sli, window }: Pick<ParityInput, 'sli' | 'window'>,
  { minutes, slotMinutes, gaps }: EngineSide,
  grid: SlotGrid,
  said?: readonly (number | null)[],
): SlotSeries {
  const span = wholeSlots(grid, window);
  const slots = countedSlots({ sli, minutes, span, grid });
  const isGood = goodness({ sli, target: 0 });
  const counted = (value: number | null): number | null => {
    if (sli.kind === 'headroom') return value === null ? null : 100 - value;
    if (value === null) return gaps.missing === 'exclude' ? null : silence[gaps.missing];
    return isGood(value) ? 100 : gaps.noneGood === 'left-out' ? null : 0;
  };
  const ofEngine = said?.length === slots.length ? said : slots.map(({ value }) => counted(value));
  return {
    from: new Date(span.from).toISOString(),
    slotMinutes,
    measured: slots.map(({ value }) => rounded(value)),
    sli: ofEngine.map(rounded),
  };
}

const silence: Record<Exclude<Counting['gaps']['missing'], 'exclude'>, number> = { good: 100, bad: 0 };
