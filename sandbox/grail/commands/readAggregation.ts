import { compileExpression, constantOf, valueOf } from '../expressions/compileExpression';
import { collected } from '../expressions/expression';
import type { Signature } from '../grammar/signature';
import type { RecordScope } from '../scope/dqlScope';
import type { Call, Item } from '../syntax/dqlTree';
import { parametersOf, positionalOf } from '../syntax/parameters';
import { DqlError, notSupported } from '../values/dqlError';
import type { DqlRecord, DqlValue } from '../values/dqlValue';
import { type Aggregation, aggregations } from './aggregations';

export type OfRecords = (records: readonly DqlRecord[]) => DqlValue;

/** The call of an aggregation. @throws DqlError for anything else, and for one that the sandbox does not have */
export function aggregationCall(
  { node, text, at }: Item,
  known: ReadonlyMap<string, Signature>,
): { call: Call; aggregation: Aggregation } {
  const aggregation = node.kind === 'call' ? aggregations.get(node.name) : undefined;
  if (node.kind === 'call' && aggregation && known.has(node.name)) return { call: node, aggregation };
  if (node.kind === 'call' && known.has(node.name)) throw notSupported(`The aggregation ${node.name}`, node.name, at);
  throw new DqlError('UNKNOWN_FUNCTION', node.kind === 'call' ? node.name : text, at, 'is no aggregation');
}

/**
 * An aggregation of `summarize`. Of an iterative expression (`avg(cpu[])`) every element on its own, which makes a series of
 * several. @throws DqlError
 */
export function readAggregation(item: Item, known: ReadonlyMap<string, Signature>, scope: RecordScope): OfRecords {
  const { call, aggregation } = aggregationCall(item, known);
  const { named = [], of } = aggregation;
  const given = parametersOf(call.args, known.get(call.name), named);
  const [argument, ...constants] = argumentsOf(call, aggregation);
  const options = [
    ...constants.map((constant) => constantOf(constant, scope)),
    ...named.map((name) => constantOf(given.get(name), scope)),
  ];
  if (!argument)
    return (records) =>
      of(
        records.map(() => null),
        options,
      );
  const expression = compileExpression(argument.node, scope);
  if (expression.iterated.length === 0) {
    const value = valueOf(argument.node, scope);
    return (records) => of(records.map(value), options);
  }
  if (!aggregation.iterates) throw notSupported(`An array taken apart by ${call.name}`, call.name, call.at);
  const elements = collected(expression);
  return (records) => {
    const arrays = records.map(elements).filter((array) => array !== null);
    const [first] = arrays;
    if (!first || arrays.some(({ length }) => length !== first.length)) return null;
    return first.map((_, index) =>
      of(
        arrays.map((array) => array[index] ?? null),
        options,
      ),
    );
  };
}

/** @throws DqlError when there are too few or too many */
export function argumentsOf({ name, args, at }: Call, { count }: Aggregation): readonly Item[] {
  const positional = positionalOf(args);
  const surplus = positional[count];
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', name, surplus.at, `takes ${count}`);
  if (positional.length < count) throw new DqlError('MISSING_PARAMETER', name, at, `takes ${count}`);
  return positional;
}
