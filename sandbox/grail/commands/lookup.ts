import { valueOf } from '../expressions/compileExpression';
import { wordOf } from '../expressions/wordOf';
import { pipedCommands } from '../grammar/commands';
import { eitherFields, onAll, type PipeCommand } from '../scope/pipe';
import { parametersOf } from '../syntax/parameters';
import { DqlError, notSupported } from '../values/dqlError';
import { type DqlRecord, identityOf } from '../values/dqlValue';
import { showing, withFields } from '../values/lazyRecord';
import { joinedFields } from './joinedFields';
import { assertItems, blockOf } from './plainItems';

/**
 * Adds the fields of the first record that matches. Fields that begin with its prefix are gone beforehand, "lookup removes all
 * existing fields starting with lookup." (Dynatrace/dynatrace-for-ai); of another prefix, that is not documented.
 * @see https://docs.dynatrace.com/docs/shortlink/correlation-and-join-commands
 */
export const lookup: PipeCommand = (command, scope, input) => {
  assertItems(command);
  const supported = ['sourceField', 'lookupField', 'prefix', 'fields', 'executionOrder'];
  const named = parametersOf(command.items, pipedCommands.get(command.name), supported);
  const table = scope.compile(blockOf(command));
  const [source, target] = [named.get('sourceField'), named.get('lookupField')];
  if (!target) throw new DqlError('MISSING_PARAMETER', command.name, command.at, 'needs `lookupField:`');
  if (!source) throw notSupported('lookup without sourceField', command.name, command.at);
  const wanted = valueOf(target.node, { ...scope, fields: table.fields });
  const own = valueOf(source.node, { ...scope, fields: input.fields });
  const prefix = { given: wordOf(named.get('prefix'), scope), usual: 'lookup.' };
  const joined = joinedFields(named, table, scope, prefix);
  const before = named.has('fields') ? null : (prefix.given ?? prefix.usual);
  const stays = (name: string): boolean => before === null || !name.startsWith(before);
  const kept = input.fields && new Set([...input.fields].filter(stays));
  const run = (records: readonly DqlRecord[]): DqlRecord[] => {
    const others = [...table.run()];
    const give = joined.of(others);
    const first = new Map<string, DqlRecord>();
    for (const other of others) {
      const key = identityOf(wanted(other));
      if (wanted(other) !== null && !first.has(key)) first.set(key, other);
    }
    return records.map((record) => {
      const key = own(record);
      const match = key === null ? undefined : first.get(identityOf(key));
      const rest = showing(
        record,
        [...record].filter(([name]) => stays(name)),
      );
      return withFields(rest, give(match ?? null));
    });
  };
  return { fields: eitherFields(kept, joined.names), run: onAll(run) };
};
