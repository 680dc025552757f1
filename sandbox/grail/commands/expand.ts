import { constantOf, valueOf } from '../expressions/compileExpression';
import { fieldName } from '../expressions/fieldName';
import { wrongValue } from '../expressions/readTimeframe';
import { pipedCommands } from '../grammar/commands';
import { type PipeCommand, recordwise } from '../scope/pipe';
import { parametersOf, positionalOf } from '../syntax/parameters';
import { withFields } from '../values/lazyRecord';
import { assertItems, onlyItem } from './plainItems';

/**
 * As many records as an array has elements; of an empty one none, and none of what is no array, which is not documented.
 * @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/commands/structuring-commands
 */
export const expand: PipeCommand = (command, scope, input) => {
  assertItems(command);
  const named = parametersOf(command.items, pipedCommands.get(command.name), ['limit']);
  const item = onlyItem(command, positionalOf(command.items));
  const most = constantOf(named.get('limit'), scope);
  if (named.has('limit') && !(typeof most === 'bigint' && most > 0n)) throw wrongValue(named, 'limit');
  const name = fieldName(item);
  const value = valueOf(item.node, { ...scope, fields: input.fields });
  return {
    fields: input.fields && new Set([...input.fields, name]),
    run: recordwise((record) => {
      const array = value(record);
      if (!Array.isArray(array)) return [];
      const elements = typeof most === 'bigint' ? array.slice(0, Number(most)) : array;
      return elements.map((element) => withFields(record, [[name, element]]));
    }),
  };
};
