import type { NoDataPolicy } from '../../model/slo';
import type { JudgedSlot } from '../history/judgeSlots';

/** The slots of a window as an objective counts them. */
export interface CountedSlots {
  /** Oldest first: whether each counts as bad. Maintenance, slots left out, and those whose data may still come are not among them. */
  isBad: readonly { to: number; isBad: boolean }[];
  /** Slots that count ÷ slots whose data has arrived, maintenance in neither; 1 where none are left out. */
  coverage: number;
}

/**
 * Slots without data are left out, or count as good, or as bad, as the objective says. Where silence is bad a slot is bad as a
 * whole here: minutes within it are not told apart.
 */
export function countedSlots(slots: readonly JudgedSlot[], noData: NoDataPolicy): CountedSlots {
  const arrived = slots.filter(({ verdict, isAwaited }) => verdict !== 'excluded' && !isAwaited);
  const counted = arrived.filter(({ verdict }) => verdict !== 'missing' || noData !== 'exclude');
  return {
    isBad: counted.map(({ to, verdict }) => ({
      to,
      isBad: verdict === 'bad' || (verdict === 'missing' && noData === 'bad'),
    })),
    coverage: arrived.length === 0 ? 0 : counted.length / arrived.length,
  };
}
