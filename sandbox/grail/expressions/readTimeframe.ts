import type { DqlScope, Span } from '../scope/dqlScope';
import type { Item } from '../syntax/dqlTree';
import { DqlError } from '../values/dqlError';
import { instantOf, toTimeframe } from '../values/instants';
import { constantOf } from './compileExpression';

export const timeframeParameters = ['from', 'to', 'timeframe'] as const;

/** Of a parameter whose value it cannot have. */
export const wrongValue = (named: ReadonlyMap<string, Item>, name: string): DqlError =>
  new DqlError('INVALID_PARAMETER', name, named.get(name)?.at ?? 0, 'has a value that does not fit');

/**
 * What `from:`, `to:` and `timeframe:` say, or else the query's own timeframe. `from:` alone goes on until now: "if one is
 * omitted it defaults to now()" (Dynatrace/dynatrace-for-ai, dt-dql-essentials); `to:` alone begins where the query's begins.
 * @throws DqlError
 */
export function readTimeframe(named: ReadonlyMap<string, Item>, scope: DqlScope, at: number): Span {
  const whole = named.get('timeframe');
  if (whole) {
    const timeframe = toTimeframe(constantOf(whole, scope));
    if (!timeframe) throw wrongValue(named, 'timeframe');
    return { from: timeframe.start.ms, to: timeframe.end.ms };
  }
  const timeOf = (name: 'from' | 'to', usual: number): number => {
    if (!named.has(name)) return usual;
    const ms = instantOf(constantOf(named.get(name), scope), scope.now);
    if (ms === null) throw wrongValue(named, name);
    return ms;
  };
  const span = {
    from: timeOf('from', scope.timeframe.from),
    to: timeOf('to', named.has('from') ? scope.now : scope.timeframe.to),
  };
  if (span.from >= span.to) throw new DqlError('INVALID_PARAMETER', 'from', at, 'must be before `to`');
  return span;
}
