import type { Command } from '../syntax/dqlTree';
import type { DqlRecord } from '../values/dqlValue';
import type { DqlScope, Fields, Flow, Source } from './dqlScope';

/** A command behind a pipe, understood. */
export interface Step {
  /** Of the records that it makes. */
  fields: Fields;
  run: (records: Iterable<DqlRecord>) => Iterable<DqlRecord>;
}

/** Understands a command that starts a query. @throws DqlError */
export type StartCommand = (command: Command, scope: DqlScope) => Source;

/** Understands a command behind a pipe. @throws DqlError */
export type PipeCommand = (command: Command, scope: DqlScope, input: Flow) => Step;

/** The fields of both; any, where one of them may have any. */
export const eitherFields = (one: Fields, other: Fields): Fields => (one && other ? new Set([...one, ...other]) : null);

/** A command that looks at one record after the other. */
export const recordwise = (of: (record: DqlRecord) => Iterable<DqlRecord>): Step['run'] =>
  function* (records) {
    for (const record of records) yield* of(record);
  };

/** A command that has to know all records before it gives the first. */
export const onAll = (of: (records: readonly DqlRecord[]) => Iterable<DqlRecord>): Step['run'] =>
  function* (records) {
    yield* of([...records]);
  };
