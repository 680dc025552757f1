/** A metric as a query used it. */
export interface MetricUse {
  key: string;
  fieldName: string;
  aggregation: string;
  rollup: string | null;
  /** Milliseconds. */
  rate: number | null;
  scalar: boolean;
  shifted: boolean;
}

/** Something worth saying about a query that runs all the same. */
export interface QueryNote {
  severity: 'INFO' | 'WARNING' | 'ERROR';
  notificationType: string;
  /** `%1$s` stands for the first argument. */
  messageFormat: string;
  arguments: readonly string[];
  /** Offset in the query of what it is about. */
  at?: number;
  length?: number;
}

/** What a query reads, gathered while it is understood and run. */
export interface QueryReport {
  /** Data objects by where the query names them first: `metrics`, `dt.entity.host`, `smartscape`. */
  tables: Map<string, number>;
  metrics: MetricUse[];
  notes: QueryNote[];
  /** All timeframes that are read, as one; milliseconds. */
  timeframe: { from: number; to: number } | null;
  scannedRecords: number;
  scannedDataPoints: number;
}

export const emptyReport = (): QueryReport => ({
  tables: new Map(),
  metrics: [],
  notes: [],
  timeframe: null,
  scannedRecords: 0,
  scannedDataPoints: 0,
});

/** Remembers that a table is read in a timeframe. */
export function reads(
  report: QueryReport,
  table: string,
  at: number,
  timeframe: { from: number; to: number } | null,
): void {
  if (!report.tables.has(table)) report.tables.set(table, at);
  if (!timeframe) return;
  const { from, to } = report.timeframe ?? timeframe;
  report.timeframe = { from: Math.min(from, timeframe.from), to: Math.max(to, timeframe.to) };
}
