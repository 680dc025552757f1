import { constantOf, valueOf } from '../expressions/compileExpression';
import { pipedCommands } from '../grammar/commands';
import type { RecordScope } from '../scope/dqlScope';
import { onAll, type PipeCommand } from '../scope/pipe';
import type { Item } from '../syntax/dqlTree';
import { groupOf, parametersOf, positionalOf, unwrapped } from '../syntax/parameters';
import { DqlError } from '../values/dqlError';
import { type DqlRecord, identityOf } from '../values/dqlValue';
import { inOrder } from '../values/operators';
import { assertItems, onlyItem, plainItems } from './plainItems';

/** Compares records by what `sort` names. */
function orderBy(items: readonly Item[], scope: RecordScope): (one: DqlRecord, other: DqlRecord) => number {
  const orders = items.map(({ node, direction }) => ({
    value: valueOf(node, scope),
    sign: direction === 'desc' ? -1 : 1,
  }));
  return (one, other) => {
    for (const { value, sign } of orders) {
      const difference = inOrder(value(one), value(other), sign);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

export const sort: PipeCommand = (command, scope, input) => {
  const order = orderBy(plainItems(command), { ...scope, fields: input.fields });
  return { fields: input.fields, run: onAll((records) => [...records].sort(order)) };
};

export const limit: PipeCommand = (command, scope, input) => {
  const item = onlyItem(command);
  const size = constantOf(item, scope);
  if (typeof size !== 'bigint' || size < 0n) {
    throw new DqlError('INVALID_PARAMETER', command.name, item.at, 'needs a number');
  }
  return {
    fields: input.fields,
    *run(records) {
      let left = Number(size);
      if (left === 0) return;
      for (const record of records) {
        yield record;
        left -= 1;
        if (left === 0) return;
      }
    },
  };
};

/** One record for each combination: the first by `sort`, else the first that came, where the real engine takes any. */
export const dedup: PipeCommand = (command, scope, input) => {
  assertItems(command);
  const onRecords = { ...scope, fields: input.fields };
  const named = parametersOf(command.items, pipedCommands.get(command.name), ['sort']);
  const keys = unwrapped(positionalOf(command.items)).map(({ node }) => valueOf(node, onRecords));
  if (keys.length === 0) throw new DqlError('MISSING_PARAMETER', command.name, command.at, 'needs an expression');
  const order = orderBy(groupOf(named, 'sort'), onRecords);
  const run = (records: readonly DqlRecord[]): DqlRecord[] => {
    const kept = new Map<string, DqlRecord>();
    for (const record of records) {
      const identity = identityOf(keys.map((key) => key(record)));
      const before = kept.get(identity);
      if (!before || order(record, before) < 0) kept.set(identity, record);
    }
    return [...kept.values()];
  };
  return { fields: input.fields, run: onAll(run) };
};
