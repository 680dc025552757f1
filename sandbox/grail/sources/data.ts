import { constantOf, valueOf } from '../expressions/compileExpression';
import { wrongValue } from '../expressions/readTimeframe';
import { startingCommands } from '../grammar/commands';
import { constantScope } from '../scope/dqlScope';
import type { StartCommand } from '../scope/pipe';
import { parametersOf, positionalOf } from '../syntax/parameters';
import { DqlError } from '../values/dqlError';
import { type DqlRecord, isRecord } from '../values/dqlValue';
import { readJson } from '../values/readJson';

/**
 * The records that a query itself writes down, or has in a JSON text. A field that none of them has is null behind it, as on
 * tables, which is not documented.
 * @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/commands/data-source-commands
 */
export const data: StartCommand = (command, scope) => {
  const { name, items, at } = command;
  const named = parametersOf(items, startingCommands.get(name), ['json']);
  const written = positionalOf(items);
  if (items.length === 0) throw new DqlError('NO_PARAMETERS_FOR_COMMAND', name, at, 'needs records or `json:`');
  if (named.has('json') === written.length > 0) {
    throw new DqlError('INVALID_PARAMETER', name, at, 'needs either records or `json:`');
  }
  const values = written.map(({ node, text, at: place }) => {
    if (node.kind !== 'call' || node.name !== 'record') {
      throw new DqlError('INVALID_PARAMETER', text, place, 'is no record');
    }
    return valueOf(node, constantScope(scope));
  });
  const json = named.has('json') ? jsonRecords(constantOf(named.get('json'), scope)) : [];
  if (json === null) throw wrongValue(named, 'json');
  const run = (): DqlRecord[] => [
    ...json,
    ...values.map((value) => value(new Map())).filter((value) => value !== null && isRecord(value)),
  ];
  return { fields: null, timeframe: scope.timeframe, run };
};

/** An object, or an array of them; null for anything else. */
function jsonRecords(text: unknown): DqlRecord[] | null {
  const value = typeof text === 'string' ? readJson(text) : null;
  const all = Array.isArray(value) ? value : [value];
  const records = all.filter((one) => one !== null && isRecord(one));
  return records.length === all.length ? records : null;
}
