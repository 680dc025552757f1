import { collected, compileExpression, valueOf } from '../expressions/compileExpression';
import { DqlError } from '../values/dqlError';
import type { DqlScope } from '../expressions/dqlFunctions';
import { type DqlRecord, type DqlValue, identityOf, isNumeric } from '../values/dqlValue';
import { fieldName } from '../expressions/fieldName';
import { compared } from '../values/operators';
import type { Command, Item } from '../syntax/dqlTree';
import { parametersOf, unwrapped } from '../timeseries/readTimeseries';

type Aggregate = (values: readonly DqlValue[]) => DqlValue;

const present = (values: readonly DqlValue[]): DqlValue[] => values.filter((value) => value !== null);

/** Null when there is nothing to add up, which is not documented. */
function sum(values: readonly DqlValue[]): number | null {
  const numbers = values.filter(isNumeric).map(Number);
  return numbers.length === 0 ? null : numbers.reduce((all, value) => all + value, 0);
}

const best =
  (sign: number): Aggregate =>
  (values) =>
    present(values).reduce<DqlValue>(
      (found, value) => (found === null || sign * (compared(value, found) ?? 0) > 0 ? value : found),
      null,
    );

/** Nulls are left out of all but `count` and `takeFirst`. */
const aggregates = new Map<string, Aggregate>([
  ['count', (values) => BigInt(values.length)],
  ['countIf', (values) => BigInt(values.filter((value) => value === true).length)],
  ['sum', sum],
  [
    'avg',
    (values) => {
      const total = sum(values);
      return total === null ? null : total / values.filter(isNumeric).length;
    },
  ],
  ['min', best(-1)],
  ['max', best(1)],
  ['takeAny', (values) => present(values)[0] ?? null],
  ['takeFirst', (values) => values[0] ?? null],
]);

/** Of an iterative expression (`avg(cpu[])`) every element on its own, which makes a series of several. */
function aggregation({ node, text, at }: Item, scope: DqlScope): (records: readonly DqlRecord[]) => DqlValue {
  const aggregate = node.kind === 'call' ? aggregates.get(node.name) : undefined;
  if (node.kind !== 'call' || !aggregate) {
    throw new DqlError('UNKNOWN_FUNCTION', text, at, 'is no aggregation, or none that the sandbox supports');
  }
  parametersOf(node.args, node.name, []);
  const [argument] = node.args;
  const most = node.name === 'count' ? 0 : 1;
  if (node.args.length > most) {
    throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', node.name, node.at, `takes ${most}`);
  }
  if (!argument) {
    if (most === 0) return (records) => aggregate(records.map(() => null));
    throw new DqlError('MISSING_PARAMETER', node.name, node.at, 'needs an expression');
  }
  const expression = compileExpression(argument.node, scope);
  if (expression.iterated.length === 0) {
    const value = valueOf(argument.node, scope);
    return (records) => aggregate(records.map(value));
  }
  const elements = collected(expression);
  return (records) => {
    const arrays = records.map(elements).filter((array) => array !== null);
    const [first] = arrays;
    if (!first || arrays.some(({ length }) => length !== first.length)) return null;
    return first.map((_, index) => aggregate(arrays.map((array) => array[index] ?? null)));
  };
}

/** @see https://docs.dynatrace.com/docs/shortlink/aggregation-commands @throws DqlError */
export function summarize({ name, items, at }: Command, scope: DqlScope) {
  const by = unwrapped([parametersOf(items, name, ['by']).get('by')].filter((item) => item !== undefined));
  const wanted = unwrapped(items.filter(({ parameter }) => parameter === null));
  if (wanted.length === 0) throw new DqlError('MISSING_PARAMETER', name, at, 'needs an aggregation');
  const keys = by.map((item) => [fieldName(item), valueOf(item.node, scope)] as const);
  const columns = wanted.map((item) => [fieldName(item), aggregation(item, scope)] as const);
  return (records: readonly DqlRecord[]): DqlRecord[] => {
    const groups = new Map<string, { by: DqlValue[]; records: DqlRecord[] }>(
      by.length === 0 ? [['', { by: [], records: [] }]] : [],
    );
    for (const record of records) {
      const values = keys.map(([, key]) => key(record));
      const identity = by.length === 0 ? '' : identityOf(values);
      const group = groups.get(identity) ?? { by: values, records: [] };
      groups.set(identity, group);
      group.records.push(record);
    }
    return [...groups.values()].map(
      (group) =>
        new Map([
          ...keys.map(([field], index) => [field, group.by[index] ?? null] as const),
          ...columns.map(([field, column]) => [field, column(group.records)] as const),
        ]),
    );
  };
}
