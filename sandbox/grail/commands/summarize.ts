import { valueOf } from '../expressions/compileExpression';
import { fieldName } from '../expressions/fieldName';
import { pipedCommands } from '../grammar/commands';
import { recordAggregations } from '../grammar/functions';
import { onAll, type PipeCommand } from '../scope/pipe';
import { groupOf, parametersOf, positionalOf, unwrapped } from '../syntax/parameters';
import { DqlError } from '../values/dqlError';
import { groupsOf } from './groups';
import { assertItems } from './plainItems';
import { readAggregation } from './readAggregation';

/** @see https://docs.dynatrace.com/docs/shortlink/aggregation-commands @throws DqlError */
export const summarize: PipeCommand = (command, scope, input) => {
  assertItems(command);
  const { name, items, at } = command;
  const onRecords = { ...scope, fields: input.fields };
  const by = groupOf(parametersOf(items, pipedCommands.get(name), ['by']), 'by');
  const wanted = unwrapped(positionalOf(items));
  if (wanted.length === 0) throw new DqlError('MISSING_PARAMETER', name, at, 'needs an aggregation');
  const keys = by.map((item) => [fieldName(item), valueOf(item.node, onRecords)] as const);
  const columns = wanted.map(
    (item) => [fieldName(item), readAggregation(item, recordAggregations, onRecords)] as const,
  );
  return {
    fields: new Set([...keys, ...columns].map(([field]) => field)),
    run: onAll((records) =>
      groupsOf(
        records,
        keys.map(([, key]) => key),
      ).map(
        (group) =>
          new Map([
            ...keys.map(([field], index) => [field, group.by[index] ?? null] as const),
            ...columns.map(([field, column]) => [field, column(group.records)] as const),
          ]),
      ),
    ),
  };
};
