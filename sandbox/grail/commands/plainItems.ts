import { pipedCommands } from '../grammar/commands';
import type { Command, Item } from '../syntax/dqlTree';
import { parametersOf, positionalOf, unwrapped } from '../syntax/parameters';
import { DqlError } from '../values/dqlError';

/** @throws DqlError for a command that has nothing to work on */
export function assertItems({ name, items, at }: Command): void {
  if (items.length === 0) throw new DqlError('NO_PARAMETERS_FOR_COMMAND', name, at, 'needs something to work on');
}

/** Items of a command that takes no named parameter, in braces or not. @throws DqlError */
export function plainItems(command: Command): readonly Item[] {
  assertItems(command);
  parametersOf(command.items, pipedCommands.get(command.name), []);
  return unwrapped(positionalOf(command.items));
}

/** The one item of a command that takes one. @throws DqlError */
export function onlyItem(command: Command, items: readonly Item[] = plainItems(command)): Item {
  const [item, surplus] = items;
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', command.name, surplus.at, 'takes one parameter');
  if (!item) throw new DqlError('MISSING_PARAMETER', command.name, command.at, 'needs a parameter');
  return item;
}

/** The query in brackets that a command takes without a name. @throws DqlError */
export function blockOf(command: Command): readonly Command[] {
  const item = onlyItem(command, positionalOf(command.items));
  if (item.node.kind === 'block') return item.node.commands;
  throw new DqlError('INVALID_PARAMETER', command.name, item.at, 'needs a query in brackets');
}
