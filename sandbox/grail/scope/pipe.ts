import type { Command } from '../syntax/dqlTree';
import type { DqlRecord } from '../values/dqlValue';
import type { DqlScope, Fields, Flow, Source } from './dqlScope';

/** A command behind a pipe, understood. */
export interface Step {
  /** Of the records that it makes. */
  fields: Fields;
  run: (records: readonly DqlRecord[]) => readonly DqlRecord[];
}

/** Understands a command that starts a query. @throws DqlError */
export type StartCommand = (command: Command, scope: DqlScope) => Source;

/** Understands a command behind a pipe. @throws DqlError */
export type PipeCommand = (command: Command, scope: DqlScope, input: Flow) => Step;

/** The fields of both; any, where one of them may have any. */
export const eitherFields = (one: Fields, other: Fields): Fields => (one && other ? new Set([...one, ...other]) : null);
