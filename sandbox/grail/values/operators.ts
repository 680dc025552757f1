import { addMonths } from './calendar';
import {
  type DqlValue,
  Duration,
  identityOf,
  isNumeric,
  isRecord,
  SmartscapeId,
  Timeframe,
  Timestamp,
} from './dqlValue';

export type Operator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or' | 'xor';
export type Calculate = (left: DqlValue, right: DqlValue) => DqlValue;

const isBoolean = (value: DqlValue): value is boolean => typeof value === 'boolean';

/** Three-valued: a value that is not a boolean counts as null. */
const logical =
  (both: (left: boolean, right: boolean) => boolean, decisive: boolean | null): Calculate =>
  (left, right) => {
    if (isBoolean(left) && isBoolean(right)) return both(left, right);
    return decisive !== null && (left === decisive || right === decisive) ? decisive : null;
  };

/** Below, equal to or above zero; null when the types cannot be compared. */
export function compared(left: DqlValue, right: DqlValue): number | null {
  if (isNumeric(left) && isNumeric(right)) return Number(left) - Number(right);
  if (left instanceof Timestamp && right instanceof Timestamp) return left.ms - right.ms;
  if (left instanceof Duration && right instanceof Duration) return left.ms - right.ms;
  if (typeof left !== 'string' || typeof right !== 'string') return null;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Values of different types by their type. @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/commands/ordering-commands */
function rankOf(value: DqlValue): number {
  if (typeof value === 'boolean') return 0;
  if (isNumeric(value)) return 1;
  if (typeof value === 'string') return 2;
  if (value instanceof Timestamp) return 3;
  if (value instanceof Duration) return 4;
  if (value instanceof Timeframe) return 5;
  if (value instanceof SmartscapeId) return 6;
  return Array.isArray(value) ? 7 : 8;
}

/** What `sort` compares by: any value with any other. Null comes last; downwards, that is not documented. */
export function inOrder(left: DqlValue, right: DqlValue, sign: number): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return sign * (rankOf(left) - rankOf(right) || ofOneType(left, right));
}

/** Arrays and records element by element, in their order. */
function ofOneType(left: DqlValue, right: DqlValue): number {
  if (typeof left === 'boolean') return Number(left) - Number(right);
  if (left instanceof SmartscapeId && right instanceof SmartscapeId) return compared(left.text, right.text) ?? 0;
  if (left instanceof Timeframe && right instanceof Timeframe) {
    return left.start.ms - right.start.ms || left.end.ms - right.end.ms;
  }
  const [one, other] = [partsOf(left), partsOf(right)];
  if (!one || !other) return compared(left, right) ?? 0;
  for (const [index, part] of one.entries()) {
    const next = other[index];
    if (next === undefined) return 1;
    const difference = inOrder(part, next, 1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

const partsOf = (value: DqlValue): readonly DqlValue[] | null =>
  Array.isArray(value) ? value : value !== null && isRecord(value) ? [...value.values()] : null;

const ordered =
  (accepts: (difference: number) => boolean): Calculate =>
  (left, right) => {
    const difference = compared(left, right);
    return difference === null ? null : accepts(difference);
  };

/** Null with null; types that cannot be compared are not equal. */
export const equal: Calculate = (left, right) =>
  left === null || right === null ? null : identityOf(left) === identityOf(right);

interface Arithmetic {
  long: (left: bigint, right: bigint) => bigint | null;
  double: (left: number, right: number) => number | null;
}

/** Division by zero is not documented; here it is null. */
const arithmetic: Record<'+' | '-' | '*' | '/' | '%', Arithmetic> = {
  '+': { long: (a, b) => a + b, double: (a, b) => a + b },
  '-': { long: (a, b) => a - b, double: (a, b) => a - b },
  '*': { long: (a, b) => a * b, double: (a, b) => a * b },
  '/': { long: (a, b) => (b === 0n ? null : a / b), double: (a, b) => (b === 0 ? null : a / b) },
  '%': { long: (a, b) => (b === 0n ? null : a % b), double: (a, b) => (b === 0 ? null : a % b) },
};

const calculated =
  (operator: keyof typeof arithmetic): Calculate =>
  (left, right) => {
    const { long, double } = arithmetic[operator];
    if (typeof left === 'bigint' && typeof right === 'bigint') return long(left, right);
    if (isNumeric(left) && isNumeric(right)) return double(Number(left), Number(right));
    return timeArithmetic(operator, left, right);
  };

/** The cells of the reference's tables that have to do with time; any other combination is null. */
function timeArithmetic(operator: keyof typeof arithmetic, left: DqlValue, right: DqlValue): DqlValue {
  const { double } = arithmetic[operator];
  const isSum = operator === '+' || operator === '-';
  const duration = (ms: number | null): DqlValue => (ms === null ? null : new Duration(ms));
  if (left instanceof Duration && right instanceof Duration) {
    const result = operator === '*' ? null : double(left.ms, right.ms);
    return operator === '/' ? result : duration(result);
  }
  if (left instanceof Timestamp && right instanceof Duration && right.months !== 0) {
    return isSum ? new Timestamp(addMonths(left.ms, operator === '-' ? -right.months : right.months)) : null;
  }
  if (left instanceof Timestamp && right instanceof Duration && isSum) {
    return new Timestamp(double(left.ms, right.ms) ?? left.ms);
  }
  if (left instanceof Duration && right instanceof Timestamp && operator === '+') {
    return new Timestamp(left.ms + right.ms);
  }
  if (left instanceof Timestamp && right instanceof Timestamp && operator === '-') return duration(left.ms - right.ms);
  if (left instanceof Duration && isNumeric(right) && (operator === '*' || operator === '/')) {
    return duration(double(left.ms, Number(right)));
  }
  if (isNumeric(left) && right instanceof Duration && operator === '*') return duration(Number(left) * right.ms);
  return null;
}

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/operators */
export const operators: Record<Operator, Calculate> = {
  '+': calculated('+'),
  '-': calculated('-'),
  '*': calculated('*'),
  '/': calculated('/'),
  '%': calculated('%'),
  '==': equal,
  '!=': (left, right) => negated(equal(left, right)),
  '<': ordered((difference) => difference < 0),
  '<=': ordered((difference) => difference <= 0),
  '>': ordered((difference) => difference > 0),
  '>=': ordered((difference) => difference >= 0),
  and: logical((a, b) => a && b, false),
  or: logical((a, b) => a || b, true),
  xor: logical((a, b) => a !== b, null),
};

/** `not`; null stays null. */
export const negated = (value: DqlValue): DqlValue => (isBoolean(value) ? !value : null);
