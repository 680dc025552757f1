import { counted, textOf, unsupported } from '../../selector/arguments';
import { locating } from '../../selector/selectorError';
import type { Argument } from '../../selector/tree';
import { compileEntitySelector } from '../../entities/entitySelector';
import type { Row, Scope } from '../../frames/frame';
import { warnIfUnknown } from './splitBy';
import type { Transformation } from './transformation';

interface Condition {
  /** Dimension keys that it refers to. */
  keys: readonly string[];
  bind: (scope: Scope) => (dims: Row['dims']) => boolean;
}

type Test = (actual: string, expected: string) => boolean;

const comparisons: Record<string, Test> = {
  eq: (actual, expected) => actual === expected,
  prefix: (actual, expected) => actual.startsWith(expected),
  suffix: (actual, expected) => actual.endsWith(expected),
  contains: (actual, expected) => actual.includes(expected),
};

function comparison(key: string, expected: string, test: Test): Condition {
  return {
    keys: [key],
    bind: () => (dims) => {
      const actual = dims[key];
      return actual !== undefined && test(actual, expected);
    },
  };
}

function combination(parts: readonly Condition[], combine: (results: boolean[]) => boolean): Condition {
  return {
    keys: parts.flatMap(({ keys }) => keys),
    bind: (scope) => {
      const tests = parts.map((part) => part.bind(scope));
      return (dims) => combine(tests.map((test) => test(dims)));
    },
  };
}

const all = (results: boolean[]): boolean => results.every(Boolean);
const any = (results: boolean[]): boolean => results.some(Boolean);
const none = (results: boolean[]): boolean => !any(results);

function isOneOf(args: readonly Argument[], at: number): Condition {
  const [dimension, set] = counted('in', args, at, 2);
  if (!dimension || set?.kind !== 'call' || set.name !== 'entitySelector')
    throw unsupported('in', at, 'form of condition');
  const key = textOf(dimension);
  const text = counted(set.name, set.args, set.at, 1).map(textOf).join();
  const select = locating('Entity selector', text, () => compileEntitySelector(text));
  return {
    keys: [key],
    bind: ({ world }) => {
      const ids = new Set(select(world).map(({ entityId }) => entityId));
      return (dims) => ids.has(dims[key] ?? '');
    },
  };
}

function condition(argument: Argument): Condition {
  const { at } = argument;
  if (argument.kind === 'value') throw unsupported(argument.text, at, 'filter condition');
  const { name, args } = argument;
  if (name === 'and' || name === 'or') {
    return combination(counted(name, args, at, 1, Infinity).map(condition), name === 'and' ? all : any);
  }
  if (name === 'not') return combination(counted(name, args, at, 1).map(condition), none);
  if (name === 'in') return isOneOf(args, at);
  if (name === 'existsKey') return comparison(counted(name, args, at, 1).map(textOf).join(), '', () => true);
  const test = comparisons[name === 'ne' ? 'eq' : name];
  if (!test) throw unsupported(name, at, 'filter condition');
  const [key = '', expected = ''] = counted(name, args, at, 2).map(textOf);
  const found = comparison(key, expected, test);
  return name === 'ne' ? combination([found], none) : found;
}

/** `:filter(…)`: keeps the tuples that match all conditions. */
export const filter: Transformation = (args, at, before) => {
  const wanted = combination(counted('filter', args, at, 1, Infinity).map(condition), all);
  return {
    shape: before,
    apply: (frame, scope) => {
      for (const key of wanted.keys) warnIfUnknown(key, frame.keys, scope);
      const test = wanted.bind(scope);
      return { ...frame, rows: frame.rows.filter(({ dims }) => test(dims)) };
    },
  };
};
