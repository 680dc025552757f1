import { constantScope, type DqlScope, type RecordScope } from '../scope/dqlScope';
import type { Item, Node } from '../syntax/dqlTree';
import { DqlError, fieldDoesNotExist } from '../values/dqlError';
import { type DqlRecord, type DqlValue, Duration } from '../values/dqlValue';
import { negated, operators } from '../values/operators';
import { callOf } from './calls';
import { aligned, element, elementOf } from './elements';
import { collected, type Evaluate, type Expression, together } from './expression';
import { within } from './within';

type Fields = (record: DqlRecord) => DqlValue;

/** An expression as a field's value: one that is iterative becomes an array. */
export function valueOf(node: Node, scope: RecordScope): Fields {
  const expression = compileExpression(node, scope);
  const { evaluate, iterated, usesIndex } = expression;
  if (usesIndex && iterated.length === 0) {
    throw new DqlError('INVALID_PARAMETER', 'iIndex', node.at, 'needs an iterative expression beside it');
  }
  return iterated.length > 0 ? collected(expression) : (record) => evaluate(record, 0);
}

/** The value of an expression that names no field; null where there is none. @throws DqlError */
export const constantOf = (item: Item | undefined, scope: DqlScope): DqlValue =>
  item ? valueOf(item.node, constantScope(scope))(new Map()) : null;

/** Understands the names in an expression. @throws DqlError for one that is unknown */
export function compileExpression(node: Node, scope: RecordScope): Expression {
  switch (node.kind) {
    case 'literal': {
      const { value } = node;
      return { evaluate: () => value, iterated: [], isConstant: true };
    }
    case 'field': {
      const { name, at } = node;
      if (scope.fields?.has(name) === false) throw fieldDoesNotExist(name, at);
      return { evaluate: (record) => record.get(name) ?? null, iterated: [] };
    }
    case 'unary': {
      const of = compileExpression(node.of, scope);
      const change = node.operator === 'not' ? negated : opposite;
      return { ...of, evaluate: (record, index) => change(of.evaluate(record, index)) };
    }
    case 'binary': {
      const [left, right] = [compileExpression(node.left, scope), compileExpression(node.right, scope)];
      const calculate = operators[node.operator];
      const decisive = { and: false, or: true }[node.operator as string];
      return together([left, right], (record, index) => {
        const first = left.evaluate(record, index);
        return first === decisive ? first : calculate(first, right.evaluate(record, index));
      });
    }
    case 'each': {
      const { evaluate } = compileExpression(node.of, scope);
      const element: Evaluate = (record, index) => elementOf(evaluate(record, index), BigInt(index));
      return { evaluate: element, iterated: [evaluate] };
    }
    case 'element':
      return element(node, scope, compileExpression);
    case 'align':
      return aligned(node, scope, compileExpression);
    case 'within':
      return within(node, scope, compileExpression);
    case 'block':
      throw new DqlError('INVALID_PARAMETER', '[', node.at, 'begins a query, and there is none wanted here');
    case 'list': {
      const parts = node.items.map(({ node: item }) => compileExpression(item, scope));
      return together(parts, (record, index) => parts.map(({ evaluate }) => evaluate(record, index)));
    }
    case 'call':
      return callOf(node, scope, compileExpression);
  }
}

const opposite = (value: DqlValue): DqlValue => {
  if (typeof value === 'bigint' || typeof value === 'number') return -value;
  return value instanceof Duration ? new Duration(-value.ms, -value.months) : null;
};
