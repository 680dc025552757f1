import type { SloHistoryValue } from '../../../../../domain/contract/sloHistory';
import type { NoDataPolicy } from '../../../../../domain/model/slo';
import { span } from '../../../components/text/moments';

/** How fast the error budget was spent lately. */
export interface WindowBurn {
  name: string;
  /** Budgets that would be spent in the SLO's window at this pace; null where the history does not tell. */
  rate: number | null;
}

/** The windows of the SRE workbook, chapter 5, table 5-8 (https://sre.google/workbook/alerting-on-slos/): two for a page, one each for longer looks. */
const windows = [
  { name: '5 min', minutes: 5 },
  { name: '1 h', minutes: 60 },
  { name: '6 h', minutes: 360 },
  { name: '3 d', minutes: 4320 },
] as const;

/**
 * Burn rates of the newest stretches of a history. Spent share of the budget ÷ share of the slots: 1 spends the budget just when the window
 * ends. Null where a window is shorter than a time slice, longer than the history, or where nothing counts in it.
 * @param noData whether slots without data count: only a mean and `exclude` leave them out
 */
export function burnRates(
  { slots, budget, slotMinutes }: Pick<SloHistoryValue, 'slots' | 'budget' | 'slotMinutes'>,
  noData: NoDataPolicy | null,
): WindowBurn[] {
  const counts = slots.map(({ verdict }) => verdict !== 'missing' || noData === 'good' || noData === 'bad');
  const all = counts.filter(Boolean).length;
  const end = budget.at(-1)?.remaining;
  return windows.map(({ name, minutes }) => {
    const length = Math.round(minutes / slotMinutes);
    const first = slots.length - length;
    const mine = first < 0 ? 0 : counts.slice(first).filter(Boolean).length;
    if (minutes < slotMinutes || first < 0 || mine === 0 || end === undefined) return { name, rate: null };
    const before = first === 0 ? 100 : (budget[first - 1]?.remaining ?? 100);
    const rate = ((before - end) / 100) * (all / mine);
    return { name, rate: Math.max(0, Number(rate.toFixed(6))) };
  });
}

/** A burn rate, and how long a full budget lasts at it. @param windowMinutes of the SLO; null where it is no simple span */
export function burnWords(rate: number | null, windowMinutes: number | null): string {
  if (rate === null) return '–';
  const times = `${Number(rate.toPrecision(3)).toLocaleString('en-US')}×`;
  if (rate === 0 || windowMinutes === null) return times;
  return `${times}, a budget lasts ${span(windowMinutes / rate)}`;
}
