import { ApiError } from '../../http/operation';
import { unsupported } from '../selector/arguments';
import { parseSelector } from '../selector/parseSelector';
import { Misfit } from '../selector/selectorError';
import type { Expression } from '../selector/tree';
import { storedQuery } from '../storedSlos/funcMetrics';
import { calculate, type Operand } from './arithmetic';
import type { Frame, Scope } from '../frames/frame';
import { metricFrame } from './metricFrame';
import type { Shape } from './transformations/transformation';
import { transformations } from './transformations/transformations';

/** An expression that is understood as far as possible without data. */
interface Compiled {
  run: (scope: Scope) => Operand;
  shape: Shape;
  /** No metric in it: it runs to a number, anything else to a frame. */
  isNumber: boolean;
}

export interface MetricQuery {
  /** As written; the response repeats it as `metricId`. */
  text: string;
  run: (scope: Scope) => Frame;
}

const maxExpressions = 10;

function compile(expression: Expression): Compiled {
  switch (expression.kind) {
    case 'number': {
      const { value } = expression;
      return { run: () => value, shape: { aggregated: true, merged: false }, isNumber: true };
    }
    case 'metric': {
      const { key } = expression;
      return { run: (scope) => readMetric(key, scope), shape: { aggregated: false, merged: false }, isNumber: false };
    }
    case 'transformed':
      return transformed(expression);
    case 'negated': {
      const of = compile(expression.of);
      return { ...of, run: (scope) => calculate('-', 0, of.run(scope)) };
    }
    case 'operation': {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return {
        run: (scope) => calculate(expression.operator, left.run(scope), right.run(scope)),
        shape: { aggregated: true, merged: left.shape.merged || right.shape.merged },
        isNumber: left.isNumber && right.isNumber,
      };
    }
  }
}

/** The tuples of a metric: read, or for the func metrics of an SLO calculated. @throws ApiError 404, 400 */
function readMetric(key: string, scope: Scope): Frame {
  const stored = storedQuery(scope.world, key);
  if (!stored) return metricFrame(key, scope);
  if (scope.within?.has(key)) throw new ApiError(400, `The metric '${key}' is part of its own definition.`);
  const [query] = compileSelector(stored.selector);
  if (!query) throw new ApiError(404, `The metric key '${key}' is unknown.`);
  return query.run({ ...scope, entities: stored.entities ?? scope.entities, within: new Set(scope.within).add(key) });
}

function transformed({ of, name, args, at }: Extract<Expression, { kind: 'transformed' }>): Compiled {
  const before = compile(of);
  if (before.isNumber) throw new Misfit(at, `at '${name}': a number cannot be transformed`);
  const transformation = transformations.get(name);
  if (!transformation) throw unsupported(name, at, 'transformation');
  const { apply, shape, earlierMs } = transformation(args, at, before.shape);
  const keepsFiller = name === 'default';
  return {
    shape,
    isNumber: false,
    run: (scope) => {
      const wider = earlierMs ? longer(scope, earlierMs(scope.grid.width)) : scope;
      const frame = apply(asFrame(before.run(wider)), scope);
      return keepsFiller ? frame : { ...frame, filler: null };
    },
  };
}

/** The same with slots before the timeframe. What was read so far has other slots. */
function longer(scope: Scope, ms: number): Scope {
  const { grid } = scope;
  return { ...scope, grid: { ...grid, slots: grid.slots + Math.round(ms / grid.width) }, cache: new Map() };
}

function asFrame(operand: Operand): Frame {
  if (typeof operand === 'number') throw new Error('a number cannot be a result');
  return operand;
}

/** Reads a metric selector: up to 10 comma-separated expressions. @throws Misfit saying where it cannot be understood. */
export function compileSelector(source: string): MetricQuery[] {
  const all = parseSelector(source).map(({ text, expression }) => {
    const { run, isNumber } = compile(expression);
    if (isNumber) throw new Misfit(expression.at, 'the selector must contain at least one metric key');
    return { text, run: (scope: Scope) => asFrame(run(scope)) };
  });
  if (all.length > maxExpressions) throw new Misfit(0, `at most ${maxExpressions} metrics can be queried at once`);
  return all;
}
