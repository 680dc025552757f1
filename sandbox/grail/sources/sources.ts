import { startingCommands } from '../grammar/commands';
import type { DqlScope, Source } from '../scope/dqlScope';
import type { StartCommand } from '../scope/pipe';
import type { Command } from '../syntax/dqlTree';
import { DqlError, notSupported } from '../values/dqlError';
import { data } from './data';
import { fetch } from './fetch';
import { metrics } from './metrics';
import { smartscapeEdges, smartscapeNodes } from './smartscape';
import { timeseries } from './timeseries';

const sources: ReadonlyMap<string, StartCommand> = new Map(
  Object.entries({ data, fetch, metrics, smartscapeEdges, smartscapeNodes, timeseries }),
);

export const sourceNames: readonly string[] = [...sources.keys()];

/** @throws DqlError */
export function compileSource(command: Command, scope: DqlScope): Source {
  const { name, at } = command;
  const source = sources.get(name);
  if (source) return source(command, scope);
  if (startingCommands.has(name)) throw notSupported(`The command ${name}`, name, at);
  throw new DqlError('UNKNOWN_COMMAND', name, at, 'is no command that starts a query');
}
