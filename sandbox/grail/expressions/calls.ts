import type { DqlFunction } from '../functions/dqlFunction';
import { dqlFunctions } from '../functions/dqlFunctions';
import { expressionFunctions } from '../grammar/functions';
import { reads } from '../report/queryReport';
import type { DqlScope, RecordScope } from '../scope/dqlScope';
import type { Call, Item } from '../syntax/dqlTree';
import { strangeParameter } from '../syntax/parameters';
import { DqlError, notSupported } from '../values/dqlError';
import { collected, type Compile, type Evaluate, type Expression, together } from './expression';
import { fieldName } from './fieldName';

/** Functions that look at their arguments as they are written. */
export const specialFunctions = ['iIndex', 'iCollectArray', 'iAny', 'record'] as const;

export function callOf(node: Call, scope: RecordScope, compile: Compile): Expression {
  const { name, args, at } = node;
  if (name === 'iIndex') return { evaluate: (_, index) => BigInt(index), iterated: [], usesIndex: true };
  if (name === 'record') return recordCall(node, scope, compile);
  const known = name === 'iCollectArray' || name === 'iAny' ? iterative(name) : dqlFunctions.get(name);
  if (!known) throw unknownFunction(name, at);
  if (known.table !== undefined) reads(scope.report, known.table, at, null);
  const parts = argumentsOf(node, known).map((item) => compile(item.node, scope));
  if (name === 'iCollectArray' || name === 'iAny') return iterated(name, args, parts[0], at);
  return applied(known, parts, scope);
}

function unknownFunction(name: string, at: number): DqlError {
  if (expressionFunctions.has(name)) return notSupported(`The function ${name}`, name, at);
  return new DqlError('UNKNOWN_FUNCTION', name, at, 'is no function that can stand here');
}

function recordCall({ name, args }: Call, scope: RecordScope, compile: Compile): Expression {
  const stranger = args.find(({ parameter }) => parameter !== null);
  if (stranger) throw strangeParameter(`${stranger.parameter}`, expressionFunctions.get(name), stranger.at);
  const parts = args.map((item) => [fieldName(item), compile(item.node, scope)] as const);
  return together(
    parts.map(([, part]) => part),
    (record, index) => new Map(parts.map(([field, { evaluate }]) => [field, evaluate(record, index)])),
  );
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
  if (stranger) throw strangeParameter(`${stranger.parameter}`, expressionFunctions.get(name), stranger.at);
  const surplus = positional[most];
  if (surplus) {
    const options = named.length > 0 ? '_WITH_OPTIONS' : '';
    const problem = `takes at most ${most} without a name`;
    throw new DqlError(`TOO_MANY_POSITIONAL_PARAMETERS${options}`, name, surplus.at, problem);
  }
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

const applied = ({ apply, isVolatile }: DqlFunction, parts: readonly Expression[], scope: DqlScope): Expression =>
  together(
    parts,
    (record, index) =>
      apply(
        parts.map(({ evaluate }) => evaluate(record, index)),
        scope,
      ),
    isVolatile,
  );
