import { valueOf } from '../expressions/compileExpression';
import { wrongValue } from '../expressions/readTimeframe';
import { wordOf } from '../expressions/wordOf';
import { pipedCommands } from '../grammar/commands';
import type { DqlScope, Fields } from '../scope/dqlScope';
import { eitherFields, onAll, type PipeCommand } from '../scope/pipe';
import type { Item, Node } from '../syntax/dqlTree';
import { groupOf, parametersOf } from '../syntax/parameters';
import { DqlError } from '../values/dqlError';
import { type DqlRecord, type DqlValue, identityOf } from '../values/dqlValue';
import { withFields } from '../values/lazyRecord';
import { joinedFields } from './joinedFields';
import { assertItems, blockOf } from './plainItems';

type Key = (record: DqlRecord) => DqlValue;

const kinds = ['inner', 'leftOuter', 'outer'] as const;

/** `id` on both sides, or `left[a] == right[b]`. @throws DqlError */
function criterion({ node, text, at }: Item, scope: DqlScope, left: Fields, right: Fields): { left: Key; right: Key } {
  if (node.kind === 'field') {
    return { left: valueOf(node, { ...scope, fields: left }), right: valueOf(node, { ...scope, fields: right }) };
  }
  if (node.kind === 'binary' && node.operator === '==') {
    const sides = new Map([node.left, node.right].map(sideOf).filter((side) => side !== null));
    const [one, other] = [sides.get('left'), sides.get('right')];
    if (one && other) {
      return { left: valueOf(one, { ...scope, fields: left }), right: valueOf(other, { ...scope, fields: right }) };
    }
  }
  throw new DqlError('INVALID_PARAMETER', text, at, 'is neither a field of both sides nor left[…] == right[…]');
}

const sideOf = (node: Node): readonly [string, Node] | null =>
  node.kind === 'element' && node.of.kind === 'field' ? [node.of.name, node.index] : null;

/** Null with null does not match. */
const keyOf = (keys: readonly Key[], record: DqlRecord): string | null => {
  const values = keys.map((key) => key(record));
  return values.includes(null) ? null : identityOf(values);
};

/**
 * In which order the sides are read makes no difference here, nor does their size.
 * @see https://docs.dynatrace.com/docs/shortlink/correlation-and-join-commands
 */
export const join: PipeCommand = (command, scope, input) => {
  assertItems(command);
  const supported = ['on', 'kind', 'prefix', 'fields', 'executionOrder'];
  const named = parametersOf(command.items, pipedCommands.get(command.name), supported);
  const right = scope.compile(blockOf(command));
  const kind = wordOf(named.get('kind'), scope) ?? 'inner';
  if (!kinds.some((known) => known === kind)) throw wrongValue(named, 'kind');
  const criteria = groupOf(named, 'on').map((item) => criterion(item, scope, input.fields, right.fields));
  if (criteria.length === 0) throw new DqlError('MISSING_PARAMETER', command.name, command.at, 'needs `on:`');
  const prefix = { given: wordOf(named.get('prefix'), scope), usual: 'right.' };
  const joined = joinedFields(named, right, scope, prefix);
  const run = (records: readonly DqlRecord[]): DqlRecord[] => {
    const others = [...right.run()];
    const give = joined.of(others);
    const byKey = indexBy(
      others,
      criteria.map((one) => one.right),
    );
    const matched = new Set<DqlRecord>();
    const found = records.flatMap((record) => {
      const key = keyOf(
        criteria.map((one) => one.left),
        record,
      );
      const matches = (key === null ? undefined : byKey.get(key)) ?? [];
      for (const other of matches) matched.add(other);
      if (matches.length === 0) return kind === 'inner' ? [] : [withFields(record, give(null))];
      return matches.map((other) => withFields(record, give(other)));
    });
    if (kind !== 'outer') return found;
    const own = input.fields ?? new Set(records.flatMap((record) => [...record.keys()]));
    const nothing = [...own].map((name) => [name, null] as const);
    const rest = others.filter((other) => !matched.has(other));
    return [...found, ...rest.map((other) => new Map([...nothing, ...give(other)]))];
  };
  return { fields: eitherFields(input.fields, joined.names), run: onAll(run) };
};

function indexBy(records: readonly DqlRecord[], keys: readonly Key[]): Map<string, DqlRecord[]> {
  const index = new Map<string, DqlRecord[]>();
  for (const record of records) {
    const key = keyOf(keys, record);
    if (key === null) continue;
    const list = index.get(key);
    if (list) list.push(record);
    else index.set(key, [record]);
  }
  return index;
}
