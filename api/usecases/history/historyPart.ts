import type { MetricSeries } from '../../platform/metrics';

/** Milliseconds since the epoch. */
export interface Span {
  from: number;
  to: number;
}

type Values = (number | null)[];

/** Time slots, and per series one value for each of them; null without data. */
export interface HistoryPart {
  grid: Span[];
  series: Map<string, Values>;
}

/**
 * The answers to one request per metric, on one grid. Of two metrics, the difference where both were measured.
 * @param by dimension that tells series apart; null when there is one only, which is then called `''`
 * @param asked the span and the width of slots that were asked for
 */
export function historyPart(
  answers: readonly (readonly MetricSeries[])[],
  by: string | null,
  asked: Span & { slotMs: number },
): HistoryPart {
  const grid = gridOf(answers.flat(), asked);
  const placeOf = new Map(grid.map(({ to }, index) => [to, index]));
  const [first = new Map<string, Values>(), second] = answers.map((series) => {
    const groups = new Map<string, Values>();
    for (const { dimensions, timestamps, values } of series) {
      const group = by === null ? '' : dimensions[by];
      if (group === undefined) continue;
      const column = groups.get(group) ?? grid.map(() => null);
      groups.set(group, column);
      timestamps.forEach((end, index) => {
        const place = placeOf.get(end);
        if (place !== undefined) column[place] ??= values[index] ?? null;
      });
    }
    return groups;
  });
  return { grid, series: second === undefined ? first : differences(first, second) };
}

/**
 * The slots of an answer: as wide as its timestamps are apart, which need not be what was asked for, and those that the
 * span touches ("If the time, set in the from or to parameters, falls within the data time slot, this time slot is
 * included"). Without data they are as asked for.
 */
function gridOf(series: readonly MetricSeries[], { from, to, slotMs }: Span & { slotMs: number }): Span[] {
  const ends = [...new Set(series.flatMap(({ timestamps }) => timestamps))].sort((a, b) => a - b);
  const gaps = ends.slice(1).map((end, index) => end - (ends[index] ?? end));
  const width = gaps.reduce((least, gap) => Math.min(least, gap), gaps[0] ?? slotMs);
  const known = ends[0] ?? to;
  const slots: Span[] = [];
  for (let end = known + (Math.floor((from - known) / width) + 1) * width; end - width < to; end += width)
    slots.push({ from: end - width, to: end });
  return slots;
}

function differences(first: Map<string, Values>, second: Map<string, Values>): Map<string, Values> {
  const difference = (group: string): Values =>
    (first.get(group) ?? []).map((value, index) => {
      const other = second.get(group)?.[index] ?? null;
      return value === null || other === null ? null : value - other;
    });
  return new Map([...first.keys()].map((group) => [group, difference(group)]));
}

/** Parts of one history as one; a slot on the border of two is in both, and counts once. */
export function joinedParts(parts: readonly HistoryPart[]): HistoryPart {
  const grid = [...new Map(parts.flatMap((part) => part.grid).map((slot) => [slot.to, slot])).values()];
  grid.sort((a, b) => a.to - b.to);
  const placeOf = new Map(grid.map(({ to }, index) => [to, index]));
  const series = new Map<string, Values>();
  for (const part of parts) {
    for (const [group, values] of part.series) {
      const column = series.get(group) ?? grid.map(() => null);
      series.set(group, column);
      part.grid.forEach(({ to }, index) => {
        const place = placeOf.get(to);
        if (place !== undefined) column[place] ??= values[index] ?? null;
      });
    }
  }
  return { grid, series };
}
