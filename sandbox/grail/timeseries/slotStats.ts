import type { Aggregation } from '../../dynatrace/frames/stats';
import { eachSample } from '../../metricStore/eachSample';
import type { Series } from '../../metricStore/series';
import type { SlotGrid } from './slotGrid';

/**
 * The statistics of some series per time slot, used again for the next ones: a week of ten thousand services is a hundred million
 * minutes, and room for all of them at once would be gigabytes.
 */
export class SlotStats {
  private readonly min: Float64Array;
  private readonly max: Float64Array;
  private readonly sum: Float64Array;
  private readonly count: Float64Array;
  /** How many samples were read since the last `clear`. */
  samples = 0;

  constructor(private readonly grid: SlotGrid) {
    const { slots } = grid;
    this.min = new Float64Array(slots);
    this.max = new Float64Array(slots);
    this.sum = new Float64Array(slots);
    this.count = new Float64Array(slots);
    this.clear();
  }

  clear(): void {
    this.min.fill(Infinity);
    this.max.fill(-Infinity);
    this.sum.fill(0);
    this.count.fill(0);
    this.samples = 0;
  }

  /** Adds a series. A sample belongs to the slot that its minute, which ends at `at`, lies in. */
  read(series: Series): void {
    const { min, max, sum, count } = this;
    const { start, width, slots } = this.grid;
    eachSample(series, start, start + slots * width, (at, least, most, total, values) => {
      if (values === 0) return;
      const slot = Math.ceil((at - start) / width) - 1;
      if (least < (min[slot] ?? 0)) min[slot] = least;
      if (most > (max[slot] ?? 0)) max[slot] = most;
      sum[slot] = (sum[slot] ?? 0) + total;
      count[slot] = (count[slot] ?? 0) + values;
      this.samples += 1;
    });
  }

  /** One slot as a number, null without data. An average is the sum divided by the count. */
  valueAt(slot: number, aggregation: Aggregation): number | null {
    const count = this.count[slot] ?? 0;
    if (count === 0) return null;
    if (aggregation === 'count') return count;
    return aggregation === 'avg' ? (this.sum[slot] ?? 0) / count : (this[aggregation][slot] ?? null);
  }

  /** All slots as one number. */
  total(aggregation: Aggregation): number | null {
    if (this.samples === 0) return null;
    const { min, max, sum, count } = this;
    if (aggregation === 'min') return min.reduce((least, value) => Math.min(least, value), Infinity);
    if (aggregation === 'max') return max.reduce((most, value) => Math.max(most, value), -Infinity);
    const values = count.reduce((all, value) => all + value, 0);
    if (aggregation === 'count') return values;
    const total = sum.reduce((all, value) => all + value, 0);
    return aggregation === 'sum' ? total : total / values;
  }
}
