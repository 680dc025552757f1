import type { World } from '../../world/world';
import type { QueryReport } from '../report/queryReport';
import type { Command } from '../syntax/dqlTree';
import type { DqlRecord } from '../values/dqlValue';

/** Milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/** Names that records can have at a place in a query; null where any field may be there, as on tables. */
export type Fields = ReadonlySet<string> | null;

/** What is known of the records at a place in a query before there are any. */
export interface Flow {
  fields: Fields;
  /** What the data is of. */
  timeframe: Span;
}

/** A query, or its begin, that is understood. No data is read before `run`, and then as records are taken. */
export interface Source extends Flow {
  run: () => Iterable<DqlRecord>;
}

/** Where and when a query runs. */
export interface DqlScope {
  world: World;
  /** `now()`, the same throughout a query. */
  now: number;
  /** Holds where a query names none. */
  timeframe: Span;
  timezone: string;
  report: QueryReport;
  /** Understands a query in a query. @throws DqlError */
  compile: (commands: readonly Command[]) => Source;
}

/** A scope in which expressions see the fields of records. */
export interface RecordScope extends DqlScope {
  fields: Fields;
}

/** A scope of expressions that see no record: a constant parameter may name no field. */
export const constantScope = (scope: DqlScope): RecordScope => ({ ...scope, fields: new Set<string>() });
