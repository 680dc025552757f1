import { compileExpression, valueOf } from '../expressions/compileExpression';
import { DqlError } from '../values/dqlError';
import type { DqlScope } from '../expressions/dqlFunctions';
import type { DqlRecord, DqlValue } from '../values/dqlValue';
import { fieldName } from '../expressions/fieldName';
import { compared } from '../values/operators';
import { summarize } from './summarize';
import type { Command, Item } from '../syntax/dqlTree';
import { parametersOf } from '../timeseries/readTimeseries';

export type Step = (records: readonly DqlRecord[]) => readonly DqlRecord[];

type Compile = (command: Command, scope: DqlScope) => Step;

/** Positional items only. @throws DqlError */
function plain({ name, items, at }: Command): readonly Item[] {
  parametersOf(items, name, []);
  if (items.length === 0) throw new DqlError('MISSING_PARAMETER', name, at, 'needs something to work on');
  return items;
}

const fieldsOf = (command: Command, scope: DqlScope) => {
  const fields = plain(command).map((item) => [fieldName(item), valueOf(item.node, scope)] as const);
  return (record: DqlRecord) => fields.map(([name, value]) => [name, value(record)] as const);
};

const filter: Compile = (command, scope) => {
  const [condition, surplus] = plain(command);
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', command.name, surplus.at, 'takes one condition');
  const holds = condition ? valueOf(condition.node, scope) : () => true;
  return (records) => records.filter((record) => holds(record) === true);
};

const limit: Compile = ({ name, items, at }) => {
  const size = items[0]?.node.kind === 'literal' ? items[0].node.value : null;
  if (typeof size !== 'bigint' || items.length > 1) throw new DqlError('INVALID_PARAMETER', name, at, 'needs a number');
  return (records) => records.slice(0, Number(size));
};

/** Null comes last, whatever the direction; that is not documented. */
const sort: Compile = (command, scope) => {
  const orders = plain(command).map(({ node, direction }) => ({
    value: valueOf(node, scope),
    sign: direction === 'desc' ? -1 : 1,
  }));
  const order = (left: DqlValue, right: DqlValue, sign: number): number =>
    left === null || right === null
      ? Number(left === null) - Number(right === null)
      : sign * (compared(left, right) ?? 0);
  return (records) =>
    [...records].sort((a, b) => {
      for (const { value, sign } of orders) {
        const difference = order(value(a), value(b), sign);
        if (difference !== 0) return difference;
      }
      return 0;
    });
};

/** Every command behind the pipe. @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/commands */
const commands: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  ['filter', filter],
  ['limit', limit],
  ['sort', sort],
  ['summarize', summarize],
  [
    'fields',
    (command, scope) => {
      const fields = fieldsOf(command, scope);
      return (records) => records.map((record) => new Map(fields(record)));
    },
  ],
  [
    'fieldsAdd',
    (command, scope) => {
      const fields = fieldsOf(command, scope);
      return (records) => records.map((record) => new Map([...record, ...fields(record)]));
    },
  ],
  [
    'fieldsRemove',
    (command, scope) => {
      const names = plain(command).map(fieldName);
      command.items.forEach(({ node }) => compileExpression(node, scope));
      return (records) => records.map((record) => new Map([...record].filter(([name]) => !names.includes(name))));
    },
  ],
]);

export const firstCommandNames: readonly string[] = ['timeseries'];
export const commandNames: readonly string[] = [...commands.keys()];

/** @throws DqlError */
export function compileCommand(command: Command, scope: DqlScope): Step {
  const compile = commands.get(command.name);
  if (compile) return compile(command, scope);
  throw new DqlError('UNKNOWN_COMMAND', command.name, command.at, 'is no command, or none that the sandbox supports');
}
