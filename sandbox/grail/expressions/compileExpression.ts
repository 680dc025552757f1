import { DqlError } from '../values/dqlError';
import { type DqlFunction, dqlFunctions, type DqlScope } from './dqlFunctions';
import { type DqlRecord, type DqlValue, Duration, Timeframe } from '../values/dqlValue';
import { negated, operators } from '../values/operators';
import type { Call, Item, Node } from '../syntax/dqlTree';

/** `index` is the element that an iterative expression is at. */
export type Evaluate = (record: DqlRecord, index: number) => DqlValue;

/** An expression, and the arrays it goes through element by element (`cpu[]`). */
export interface Expression {
  evaluate: Evaluate;
  iterated: readonly Evaluate[];
  /** Asks for the index of an element: only together with such an array. */
  usesIndex?: boolean;
  /** The same for every record, as `toTimestamp("…")` is: worked out once. */
  isConstant?: boolean;
}

type Fields = (record: DqlRecord) => DqlValue;

/** An expression as a field's value: one that is iterative becomes an array. */
export function valueOf(node: Node, scope: DqlScope): Fields {
  const expression = compileExpression(node, scope);
  const { evaluate, iterated, usesIndex } = expression;
  if (usesIndex && iterated.length === 0) {
    throw new DqlError('INVALID_PARAMETER', 'iIndex', node.at, 'needs an iterative expression beside it');
  }
  return iterated.length > 0 ? collected(expression) : (record) => evaluate(record, 0);
}

/** Null when an array is missing or not as long as the others; what the real engine does then is not documented. */
export function collected({ evaluate, iterated }: Expression): (record: DqlRecord) => DqlValue[] | null {
  return (record) => {
    const [first, ...others] = iterated.map((of) => of(record, 0));
    if (!Array.isArray(first)) return null;
    if (others.some((other) => !Array.isArray(other) || other.length !== first.length)) return null;
    return first.map((_, index) => evaluate(record, index));
  };
}

/** Understands the names in an expression. @throws DqlError for one that is unknown */
export function compileExpression(node: Node, scope: DqlScope): Expression {
  switch (node.kind) {
    case 'literal': {
      const { value } = node;
      return { evaluate: () => value, iterated: [], isConstant: true };
    }
    case 'field': {
      const { name } = node;
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
      return element(node, scope);
    case 'list':
      return applied(
        functionOf('array'),
        node.items.map(({ node: item }) => compileExpression(item, scope)),
        scope,
      );
    case 'call':
      return call(node, scope);
  }
}

function together(parts: readonly Expression[], evaluate: Evaluate): Expression {
  const isConstant = parts.every((part) => part.isConstant);
  const value = isConstant ? evaluate(new Map(), 0) : null;
  return {
    evaluate: isConstant ? () => value : evaluate,
    iterated: parts.flatMap(({ iterated }) => iterated),
    usesIndex: parts.some(({ usesIndex }) => usesIndex),
    isConstant,
  };
}

const opposite = (value: DqlValue): DqlValue => {
  if (typeof value === 'bigint' || typeof value === 'number') return -value;
  return value instanceof Duration ? new Duration(-value.ms) : null;
};

/** Counted from the end when negative. */
const elementOf = (array: DqlValue, index: DqlValue): DqlValue =>
  Array.isArray(array) && typeof index === 'bigint' ? (array.at(Number(index)) ?? null) : null;

function element({ of, index }: Extract<Node, { kind: 'element' }>, scope: DqlScope): Expression {
  const whole = compileExpression(of, scope);
  if (index.kind === 'field' && (index.name === 'start' || index.name === 'end')) {
    const { name } = index;
    const end: Evaluate = (record, at) => {
      const value = whole.evaluate(record, at);
      return value instanceof Timeframe ? value[name] : null;
    };
    return { ...whole, evaluate: end };
  }
  const place = compileExpression(index, scope);
  return together([whole, place], (record, at) => elementOf(whole.evaluate(record, at), place.evaluate(record, at)));
}

function call(node: Call, scope: DqlScope): Expression {
  const { name, args, at } = node;
  if (name === 'iIndex') return { evaluate: (_, index) => BigInt(index), iterated: [], usesIndex: true };
  const known = name === 'iCollectArray' || name === 'iAny' ? iterative(name) : dqlFunctions.get(name);
  if (!known) throw new DqlError('UNKNOWN_FUNCTION', name, at, 'is no function, or none that the sandbox supports');
  const parts = argumentsOf(node, known).map((item) => compileExpression(item.node, scope));
  if (name === 'iCollectArray' || name === 'iAny') return iterated(name, args, parts[0], at);
  return applied(known, parts, scope);
}

const absent: Item = {
  ...{ parameter: null, field: null, direction: null, text: '', at: 0 },
  node: { kind: 'literal', value: null, at: 0 },
};

const iterative = (name: string): DqlFunction => ({
  counts: [1, 1],
  apply: () => {
    throw new Error(`${name} is applied to a whole expression`);
  },
});

/** Positional arguments first, then one for each that may be named. @throws DqlError */
function argumentsOf({ name, args, at }: Call, { counts: [least, most], named = [] }: DqlFunction): readonly Item[] {
  const positional = args.filter(({ parameter }) => parameter === null);
  const stranger = args.find(({ parameter }) => parameter !== null && !named.includes(parameter));
  if (stranger) {
    throw new DqlError('UNKNOWN_PARAMETER', `${stranger.parameter}`, stranger.at, `is no parameter of ${name}`);
  }
  const surplus = positional[most];
  if (surplus) throw new DqlError('TOO_MANY_POSITIONAL_PARAMETERS', name, surplus.at, `takes at most ${most}`);
  if (positional.length < least) throw new DqlError('MISSING_PARAMETER', name, at, `takes at least ${least}`);
  return [...positional, ...named.map((wanted) => args.find(({ parameter }) => parameter === wanted) ?? absent)];
}

function iterated(name: string, args: readonly Item[], part: Expression | undefined, at: number): Expression {
  if (!part || part.iterated.length === 0) {
    throw new DqlError(
      'INVALID_PARAMETER',
      name,
      at,
      `needs an iterative expression, not ${args[0]?.text ?? 'nothing'}`,
    );
  }
  const all = collected(part);
  const evaluate: Evaluate =
    name === 'iAny' ? (record) => all(record)?.some((value) => value === true) ?? null : (record) => all(record);
  return { evaluate, iterated: [] };
}

function functionOf(name: string): DqlFunction {
  const known = dqlFunctions.get(name);
  if (!known) throw new Error(`no function ${name}`);
  return known;
}

const applied = ({ apply }: DqlFunction, parts: readonly Expression[], scope: DqlScope): Expression =>
  together(parts, (record, index) =>
    apply(
      parts.map(({ evaluate }) => evaluate(record, index)),
      scope,
    ),
  );
