import { largestOf } from '../../model/manyValues';
import type { TimeRange } from '../../queries/timeRange';

const minuteMs = 60_000;

/** What was measured minute by minute: one column for a cluster or service, one per service for the worst of them. */
export interface MinuteHistory {
  /** Begin of the first minute, milliseconds since 1970. */
  from: number;
  /** Percent usage, or tasks running minus wanted; null without data. All equally long. */
  columns: readonly (readonly (number | null)[])[];
  /** Data points that each minute's mean was made of, column by column; without it minutes weigh alike. */
  points?: readonly (readonly (number | null)[])[];
}

/** What a time slot holds. */
export interface SlotOfMinutes extends TimeRange {
  /** Mean or maximum of its minutes, of several services the highest; null without data. */
  value: number | null;
  /** Minutes in which anything was measured. */
  measured: number;
}

/** History whose slots may be wider than a minute, as older data is: what holds for the slot holds for each of its minutes. */
export function byTheMinute(
  slots: readonly TimeRange[],
  columns: readonly (readonly (number | null)[])[],
  points?: readonly (readonly (number | null)[])[],
): MinuteHistory {
  const from = slots[0]?.from ?? 0;
  const spread = (values: readonly (number | null)[]): (number | null)[] =>
    slots.flatMap(({ from: begin, to }, at) =>
      Array.from({ length: Math.round((to - begin) / minuteMs) }, () => values[at] ?? null),
    );
  return { from, columns: columns.map(spread), ...(points === undefined ? {} : { points: points.map(spread) }) };
}

/**
 * The minutes of a slot together. A slot's mean is that of its measured minutes, each weighed by its data points where they are known, as
 * both engines take a mean.
 */
export function slotOfMinutes(
  { from, columns, points }: MinuteHistory,
  span: TimeRange,
  statistic: 'avg' | 'max',
): SlotOfMinutes {
  const [first, end] = [Math.round((span.from - from) / minuteMs), Math.round((span.to - from) / minuteMs)];
  const seen = new Set<number>();
  const values: number[] = [];
  for (const [at, column] of columns.entries()) {
    let [sum, count, highest] = [0, 0, -Infinity];
    for (let minute = Math.max(0, first); minute < end && minute < column.length; minute += 1) {
      const value = column[minute] ?? null;
      if (value === null) continue;
      const weight = points?.[at]?.[minute] ?? 1;
      sum += value * weight;
      count += weight;
      highest = Math.max(highest, value);
      seen.add(minute);
    }
    if (count > 0) values.push(statistic === 'max' ? highest : sum / count);
  }
  return { ...span, value: values.length === 0 ? null : largestOf(values), measured: seen.size };
}
