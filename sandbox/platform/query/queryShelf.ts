import { Shelf } from '../../world/world';

/** The result of a query as it is sent. */
export interface QueryResult {
  records: readonly Readonly<Record<string, unknown>>[];
  types?: readonly unknown[];
  metadata: Readonly<Record<string, unknown>>;
}

/** A query that somebody may ask for by its token. Times by the sandbox's clock, milliseconds. */
export interface RunningQuery {
  startedAt: number;
  readyAt: number;
  /** When its token ceases to be one. */
  expires: number;
  /** How long it lives without a poll; null for as long as its token. */
  pollingPromiseMs: number | null;
  /** Made when it is asked for, with the metadata that the asking call wants. */
  result: () => QueryResult;
}

/** Queries by their token. */
export const queryShelf = new Shelf<Map<string, RunningQuery>>(() => new Map());
