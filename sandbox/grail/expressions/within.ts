import type { RecordScope } from '../scope/dqlScope';
import type { Node } from '../syntax/dqlTree';
import { DqlError } from '../values/dqlError';
import { identityOf } from '../values/dqlValue';
import { type Compile, type Evaluate, type Expression, together } from './expression';

/** Whether a value is among those that a query yields, which has to have one field. */
export function within(
  { value, commands, at }: Extract<Node, { kind: 'within' }>,
  scope: RecordScope,
  compile: Compile,
): Expression {
  const wanted = compile(value, scope);
  const { fields, run } = scope.compile(commands);
  if (fields && fields.size !== 1) {
    throw new DqlError('INVALID_PARAMETER', 'in', at, 'needs a query that yields one field');
  }
  let among: ReadonlySet<string> | null = null;
  const evaluate: Evaluate = (record, index) => {
    among ??= new Set(Array.from(run(), (found) => identityOf([...found.values()][0] ?? null)));
    const one = wanted.evaluate(record, index);
    return one === null ? null : among.has(identityOf(one));
  };
  return together([wanted], evaluate, true);
}
