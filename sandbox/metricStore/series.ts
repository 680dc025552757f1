/** One minute of a gauge. `at` is the end of the minute, milliseconds, a multiple of 60,000. */
export interface Sample {
  at: number;
  min: number;
  max: number;
  sum: number;
  count: number;
}

/** Takes the fields of a sample. */
export type Visit = (at: number, min: number, max: number, sum: number, count: number) => void;

export interface Series {
  metricKey: string;
  dimensions: Readonly<Record<string, string>>;
  /** Samples with `from < at <= to`, ascending; minutes without data are left out. */
  samples(from: number, to: number): Sample[];
  /** Visits what `samples` would list without making the list, for readers of many series. See `eachSample`. */
  each?(from: number, to: number, visit: Visit): void;
  /** Whether the series exists yet; without it, it does. */
  exists?(): boolean;
  /** Before its first sample, milliseconds; Infinity while there is none. */
  readonly since: number;
}

/** Metric data, generated history and ingested points alike. */
export interface MetricStore {
  /** Changes with every write. */
  readonly revision: number;
  keys(): string[];
  series(metricKey: string): readonly Series[];
  /** Adds one ingested point to the series with exactly these dimensions, creating it if needed. */
  write(metricKey: string, dimensions: Record<string, string>, sample: Sample): void;
}
