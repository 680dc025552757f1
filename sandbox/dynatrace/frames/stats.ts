/** Statistics per time slot. A slot with count 0 holds no data. */
export interface Stats {
  min: Float64Array;
  max: Float64Array;
  sum: Float64Array;
  count: Float64Array;
}

export const aggregations = ['avg', 'count', 'max', 'min', 'sum'] as const;
export type Aggregation = (typeof aggregations)[number];

export const isAggregation = (name: string): name is Aggregation => aggregations.some((known) => known === name);

export function emptyStats(slots: number): Stats {
  return {
    min: new Float64Array(slots).fill(Infinity),
    max: new Float64Array(slots).fill(-Infinity),
    sum: new Float64Array(slots),
    count: new Float64Array(slots),
  };
}

/** Adds data to a slot. */
export function add(into: Stats, slot: number, min: number, max: number, sum: number, count: number): void {
  if (count === 0) return;
  if (min < (into.min[slot] ?? 0)) into.min[slot] = min;
  if (max > (into.max[slot] ?? 0)) into.max[slot] = max;
  into.sum[slot] = (into.sum[slot] ?? 0) + sum;
  into.count[slot] = (into.count[slot] ?? 0) + count;
}

/** Adds every slot of `from` to the slot of `into` that `target` names. */
export function merge(into: Stats, from: Stats, target: (slot: number) => number): void {
  const { min, max, sum, count } = from;
  for (let slot = 0; slot < count.length; slot += 1) {
    add(into, target(slot), min[slot] ?? 0, max[slot] ?? 0, sum[slot] ?? 0, count[slot] ?? 0);
  }
}

/** One slot as a number, null without data. An average is the sum divided by the count. */
export function valueAt(stats: Stats, slot: number, aggregation: Aggregation): number | null {
  const count = stats.count[slot] ?? 0;
  if (count === 0) return null;
  if (aggregation === 'count') return count;
  const sum = stats.sum[slot] ?? 0;
  if (aggregation === 'avg') return sum / count;
  return aggregation === 'sum' ? sum : (stats[aggregation][slot] ?? null);
}

/** Plain loops here and below: a week of minutes of a thousand series is ten million numbers. */
export function valuesOf(stats: Stats, aggregation: Aggregation): (number | null)[] {
  const values = new Array<number | null>(stats.count.length);
  for (let slot = 0; slot < values.length; slot += 1) values[slot] = valueAt(stats, slot, aggregation);
  return values;
}

/** Plain values as statistics: each is one data point. What is not finite (0/0) is no data. */
export function statsOfValues(values: readonly (number | null)[]): Stats {
  const numbers = new Float64Array(values.length);
  const count = new Float64Array(values.length);
  for (let slot = 0; slot < values.length; slot += 1) {
    const value = values[slot] ?? null;
    if (value === null) continue;
    numbers[slot] = value;
    if (Number.isFinite(value)) count[slot] = 1;
  }
  return { min: numbers, max: numbers, sum: numbers, count };
}

export const hasData = (stats: Stats): boolean => stats.count.some((count) => count > 0);
