import { largestOf } from '../../model/manyValues';
import type { Sli } from '../../model/sli';
import type { TimeRange } from '../../queries/timeRange';
import { touches } from '../../queries/touchedSlots';
import { goodness } from '../history/judgeSlots';
import type { AlertRule } from './alertVerdict';
import type { Sample } from './simulateAlert';

/** What was measured minute by minute, per service where an objective looks at each; null without data. */
export interface MinuteHistory {
  /** Start of the first minute, milliseconds since 1970. */
  begin: number;
  /** Columns of equal length. */
  series: readonly (readonly (number | null)[])[];
  minutes: number;
}

type SlotSli = Exclude<Sli, { kind: 'headroom' }>;

const minuteMs = 60_000;

/** Mean (or peak) of the last `width` minutes at each minute, of what was measured in them; null where nothing was. */
export function movingValues(column: readonly (number | null)[], width: number, isPeak: boolean): (number | null)[] {
  return column.map((_, at) => {
    let [sum, peak, count] = [0, -Infinity, 0];
    // Summed anew for each minute: a running sum would drift, and a value at the threshold is decided by its last digit.
    for (let place = Math.max(0, at + 1 - width); place <= at; place += 1) {
      const value = column[place] ?? null;
      if (value === null) continue;
      sum += value;
      peak = Math.max(peak, value);
      count += 1;
    }
    if (count === 0) return null;
    return isPeak ? peak : sum / count;
  });
}

/** The value of the `width` minutes that end with each minute: of several services the highest. */
export function widthValues({ series, minutes }: MinuteHistory, width: number, sli: SlotSli): (number | null)[] {
  const isPeak = sli.kind === 'time' && sli.statistic === 'max';
  const columns = series.map((column) => movingValues(column, width, isPeak));
  return Array.from({ length: minutes }, (_, at) => {
    const values = columns.flatMap((column) => column[at] ?? []);
    return values.length === 0 ? null : largestOf(values);
  });
}

/** Whether the minute at this place is the last one of a slot; slots begin at multiples of their width. */
export const endsSlot = (begin: number, at: number, width: number): boolean =>
  (Math.round(begin / minuteMs) + at + 1) % width === 0;

/** Whether a span of `width` minutes that ends with this minute touches one that does not count. */
export function isTouched(begin: number, at: number, width: number, excluded: readonly TimeRange[]): boolean {
  const to = begin + (at + 1) * minuteMs;
  return touches(excluded)({ from: to - width * minuteMs, to });
}

/** The minutes of a history as the detector of a rule sees them. */
export function minuteSamples(
  history: MinuteHistory,
  rule: Pick<AlertRule, 'counts' | 'slotMinutes'>,
  sli: SlotSli,
  excluded: readonly TimeRange[],
): Sample[] {
  const { begin } = history;
  const width = rule.counts === 'silence' ? 1 : rule.slotMinutes;
  const isGood = goodness({ sli, target: 0 });
  return widthValues(history, width, sli).map((value, at) => {
    if (rule.counts === 'silence') return value === null ? 'none' : 'normal';
    if (rule.counts === 'slot-ends' && (at < width - 1 || !endsSlot(begin, at, width))) return 'normal';
    if (isTouched(begin, at, width, excluded)) return 'normal';
    if (value !== null) return isGood(value) ? 'normal' : 'violating';
    return sli.noData === 'exclude' ? 'none' : sli.noData === 'good' ? 'normal' : 'violating';
  });
}
