import type { RecordScope } from '../scope/dqlScope';
import type { Node } from '../syntax/dqlTree';
import type { DqlRecord, DqlValue } from '../values/dqlValue';

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

/** Understands an expression. @throws DqlError */
export type Compile = (node: Node, scope: RecordScope) => Expression;

/** Null when an array is missing or not as long as the others; what the real engine does then is not documented. */
export function collected({ evaluate, iterated }: Expression): (record: DqlRecord) => DqlValue[] | null {
  return (record) => {
    const [first, ...others] = iterated.map((of) => of(record, 0));
    if (!Array.isArray(first)) return null;
    if (others.some((other) => !Array.isArray(other) || other.length !== first.length)) return null;
    return first.map((_, index) => evaluate(record, index));
  };
}

/** An expression made of others; worked out once when they are all constant. */
export function together(parts: readonly Expression[], evaluate: Evaluate, isVolatile = false): Expression {
  const isConstant = !isVolatile && parts.every((part) => part.isConstant);
  const value = isConstant ? evaluate(new Map(), 0) : null;
  return {
    evaluate: isConstant ? () => value : evaluate,
    iterated: parts.flatMap(({ iterated }) => iterated),
    usesIndex: parts.some(({ usesIndex }) => usesIndex),
    isConstant,
  };
}
