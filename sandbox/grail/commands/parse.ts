import { constantOf, valueOf } from '../expressions/compileExpression';
import { pipedCommands } from '../grammar/commands';
import { type PipeCommand, recordwise } from '../scope/pipe';
import { parametersOf, positionalOf } from '../syntax/parameters';
import { DqlError, notSupported } from '../values/dqlError';
import { withFields } from '../values/lazyRecord';
import { readJson } from '../values/readJson';
import { assertItems } from './plainItems';

/**
 * The pattern `JSON:name` alone: a text of JSON as a field. Any other pattern of the Dynatrace Pattern Language is missing.
 * @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-pattern-language
 */
export const parse: PipeCommand = (command, scope, input) => {
  assertItems(command);
  const { name, items, at } = command;
  parametersOf(items, pipedCommands.get(name), []);
  const [expression, pattern, surplus] = positionalOf(items);
  if (!expression || !pattern) throw new DqlError('MISSING_PARAMETER', name, at, 'needs an expression and a pattern');
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', name, surplus.at, 'takes two parameters');
  const text = constantOf(pattern, scope);
  const [, field] = typeof text === 'string' ? (/^\s*JSON:([A-Za-z_][\w.]*)\s*$/.exec(text) ?? []) : [];
  if (field === undefined) throw notSupported('A pattern other than JSON:name', name, pattern.at);
  const value = valueOf(expression.node, { ...scope, fields: input.fields });
  return {
    fields: input.fields && new Set([...input.fields, field]),
    run: recordwise((record) => {
      const source = value(record);
      return [withFields(record, [[field, typeof source === 'string' ? readJson(source) : null]])];
    }),
  };
};
