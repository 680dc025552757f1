import { pipedCommands } from '../grammar/commands';
import type { DqlScope, Flow } from '../scope/dqlScope';
import type { PipeCommand, Step } from '../scope/pipe';
import { traverse } from '../smartscape/traverse';
import type { Command } from '../syntax/dqlTree';
import { DqlError, notSupported } from '../values/dqlError';
import { append } from './append';
import { expand } from './expand';
import { fields, fieldsAdd, fieldsKeep, fieldsRemove, fieldsRename } from './fields';
import { filter, filterOut } from './filter';
import { join } from './join';
import { lookup } from './lookup';
import { makeTimeseries } from './makeTimeseries';
import { dedup, limit, sort } from './order';
import { parse } from './parse';
import { summarize } from './summarize';

/** Every command behind the pipe. @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/commands */
const commands: ReadonlyMap<string, PipeCommand> = new Map(
  Object.entries({
    ...{ append, dedup, expand, fields, fieldsAdd, fieldsKeep, fieldsRemove, fieldsRename, filter, filterOut },
    ...{ join, limit, lookup, makeTimeseries, parse, sort, summarize, traverse },
  }),
);

export const commandNames: readonly string[] = [...commands.keys()];

/** @throws DqlError */
export function compileCommand(command: Command, scope: DqlScope, input: Flow): Step {
  const { name, at } = command;
  const compile = commands.get(name);
  if (compile) return compile(command, scope, input);
  if (pipedCommands.has(name)) throw notSupported(`The command ${name}`, name, at);
  throw new DqlError('UNKNOWN_COMMAND', name, at, "There's no command `%1$s` behind a pipe.");
}
