import { eachSample } from './eachSample';
import type { Sample, Series, Visit } from './series';

/** One series: ingested points, and where there are none the generated ones. */
export class StoredSeries implements Series {
  /** Ascending by time. */
  private readonly points: Sample[] = [];

  constructor(
    readonly metricKey: string,
    readonly dimensions: Readonly<Record<string, string>>,
    private readonly generated: Series | null,
  ) {}

  exists(): boolean {
    return this.points.length > 0 || (this.generated?.exists?.() ?? true);
  }

  get since(): number {
    return Math.min(this.points[0]?.at ?? Infinity, this.generated?.since ?? Infinity);
  }

  samples(from: number, to: number): Sample[] {
    const ingested = this.points.slice(this.firstAfter(from), this.firstAfter(to));
    const generated = this.generated?.samples(from, to) ?? [];
    if (ingested.length === 0) return generated;
    const minutes = new Set(ingested.map((point) => point.at));
    return [...ingested, ...generated.filter((point) => !minutes.has(point.at))].sort((a, b) => a.at - b.at);
  }

  each(from: number, to: number, visit: Visit): void {
    const hasIngested = this.firstAfter(from) < this.firstAfter(to);
    if (hasIngested || !this.generated) {
      for (const { at, min, max, sum, count } of this.samples(from, to)) visit(at, min, max, sum, count);
    } else eachSample(this.generated, from, to, visit);
  }

  /** A second point of the same minute replaces the first: Firehose repeats a batch it got no answer for. */
  write(sample: Sample): void {
    const index = this.firstAfter(sample.at);
    if (this.points[index - 1]?.at === sample.at) this.points[index - 1] = sample;
    else this.points.splice(index, 0, sample);
  }

  /** Index of the first point later than `time`. */
  private firstAfter(time: number): number {
    let low = 0;
    let high = this.points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.points[middle]?.at ?? Infinity) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
