import { StoredSeries } from './storedSeries';
import type { MetricStore, Sample, Series } from './series';

/** Makes the generated series of one metric key; called once, when somebody first asks. */
export type GenerateSeries = () => readonly Series[];

const identityOf = (dimensions: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The series of one key by their dimensions. */
class SeriesOfKey {
  private readonly byIdentity = new Map<string, StoredSeries>();
  private readonly list: StoredSeries[] = [];
  private readonly mayBeMissing: boolean;

  constructor(
    private readonly metricKey: string,
    generated: readonly Series[],
  ) {
    for (const series of generated) this.add(series.dimensions, series);
    this.mayBeMissing = generated.some((series) => 'exists' in series);
  }

  all(): readonly Series[] {
    return this.mayBeMissing ? this.list.filter((series) => series.exists()) : this.list;
  }

  of(dimensions: Readonly<Record<string, string>>): StoredSeries {
    return this.byIdentity.get(identityOf(dimensions)) ?? this.add({ ...dimensions }, null);
  }

  private add(dimensions: Readonly<Record<string, string>>, generated: Series | null): StoredSeries {
    const series = new StoredSeries(this.metricKey, dimensions, generated);
    this.byIdentity.set(identityOf(dimensions), series);
    this.list.push(series);
    return series;
  }
}

/** Ingested points over a generated history, of which nothing is generated until asked for. */
export class MetricHistory implements MetricStore {
  private readonly byKey = new Map<string, SeriesOfKey>();

  revision = 0;

  private readonly grailKeys = new Set<string>();

  constructor(private history: ReadonlyMap<string, GenerateSeries> = new Map()) {}

  /** Lays a generated history under what is ingested, beside those that are there; before anything is ingested. */
  generate(history: ReadonlyMap<string, GenerateSeries>, { inGrailOnly = false } = {}): void {
    this.history = new Map([...this.history, ...history]);
    if (inGrailOnly) for (const key of history.keys()) this.grailKeys.add(key);
  }

  /** Whether the classic Metrics API does not know this key. */
  isInGrailOnly(metricKey: string): boolean {
    return this.grailKeys.has(metricKey);
  }

  keys(): string[] {
    return [...new Set([...this.history.keys(), ...this.byKey.keys()])].sort();
  }

  series(metricKey: string): readonly Series[] {
    const isKnown = this.byKey.has(metricKey) || this.history.has(metricKey);
    return isKnown ? this.of(metricKey).all() : [];
  }

  write(metricKey: string, dimensions: Record<string, string>, sample: Sample): void {
    this.revision += 1;
    this.of(metricKey).of(dimensions).write(sample);
  }

  private of(metricKey: string): SeriesOfKey {
    const known = this.byKey.get(metricKey);
    if (known) return known;
    const created = new SeriesOfKey(metricKey, this.history.get(metricKey)?.() ?? []);
    this.byKey.set(metricKey, created);
    return created;
  }
}
