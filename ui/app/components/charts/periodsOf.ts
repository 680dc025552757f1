import type { BacktestSlot, Verdict } from '../../../../domain/slo/history/backtest';

/** Slots of one verdict in a row. */
export interface Period {
  verdict: Verdict;
  /** ISO 8601. */
  from: string;
  to: string;
  slots: number;
  /** The value furthest on the wrong side; null without data. */
  worst: number | null;
}

/** On which side of the threshold the bad values lie. */
export type BadSide = 'above' | 'below';

/** The series as runs of equal verdicts, oldest first. */
export function periodsOf(series: readonly BacktestSlot[], side: BadSide): Period[] {
  const periods: Period[] = [];
  for (const { verdict, from, to, value } of series) {
    const last = periods.at(-1);
    if (last?.verdict === verdict && last.to === from) {
      last.to = to;
      last.slots += 1;
      last.worst = worse(last.worst, value, side);
    } else periods.push({ verdict, from, to, slots: 1, worst: value });
  }
  return periods;
}

function worse(one: number | null, other: number | null, side: BadSide): number | null {
  if (one === null || other === null) return one ?? other;
  return side === 'above' ? Math.max(one, other) : Math.min(one, other);
}

/** A point of the chart. */
export interface ChartPoint {
  start: Date;
  end: Date;
  value: number;
}

/** More points than this are drawn on top of each other on any screen. */
export const chartLimit = 1000;

/**
 * The measured slots as at most `chartLimit` points: of slots that share a point the worst value is kept, so that a
 * breach never disappears in the drawing. Slots without data leave a gap.
 */
export function chartPoints(series: readonly BacktestSlot[], side: BadSide, limit = chartLimit): ChartPoint[] {
  const width = Math.max(1, Math.ceil(series.length / limit));
  const points: ChartPoint[] = [];
  for (let start = 0; start < series.length; start += width) {
    const group = series.slice(start, start + width);
    const value = group.reduce<number | null>((worst, slot) => worse(worst, slot.value, side), null);
    const [first, last] = [group[0], group.at(-1)];
    if (first && last && value !== null) points.push({ start: new Date(first.from), end: new Date(last.to), value });
  }
  return points;
}
