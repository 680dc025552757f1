import type { RecordScope } from '../scope/dqlScope';
import type { Node } from '../syntax/dqlTree';
import { alignTime } from '../values/calendar';
import { type DqlRecord, type DqlValue, isRecord, Timeframe, Timestamp } from '../values/dqlValue';
import { instantOf } from '../values/instants';
import { type Compile, type Expression, together } from './expression';

/** Counted from the end when negative. */
export const elementOf = (array: DqlValue, index: DqlValue): DqlValue =>
  Array.isArray(array) && typeof index === 'bigint' ? (array.at(Number(index)) ?? null) : null;

/** `tags[Environment]` is a field of a record, `timeframe[start]` an end, `a[0]` and `a[n]` an element. */
export function element(
  { of, index }: Extract<Node, { kind: 'element' }>,
  scope: RecordScope,
  compile: Compile,
): Expression {
  const whole = compile(of, scope);
  if (index.kind === 'field') {
    const { name } = index;
    return { ...whole, evaluate: (record, at) => partOf(whole.evaluate(record, at), name, record) };
  }
  const place = compile(index, scope);
  return together([whole, place], (record, at) => elementOf(whole.evaluate(record, at), place.evaluate(record, at)));
}

function partOf(value: DqlValue, name: string, record: DqlRecord): DqlValue {
  if (value instanceof Timeframe) return name === 'start' || name === 'end' ? value[name] : null;
  if (value !== null && isRecord(value)) return value.get(name) ?? null;
  return elementOf(value, record.get(name) ?? null);
}

/** A duration stands for the time so long from now, and nothing for now itself. */
export function aligned(
  { of, unit }: Extract<Node, { kind: 'align' }>,
  scope: RecordScope,
  compile: Compile,
): Expression {
  const time: Expression = of
    ? compile(of, scope)
    : { evaluate: () => new Timestamp(scope.now), iterated: [], isConstant: true };
  return together([time], (record, index) => {
    const value = time.evaluate(record, index);
    const ms = typeof value === 'string' ? null : instantOf(value, scope.now);
    return ms === null ? null : new Timestamp(alignTime(ms, unit, scope.timezone));
  });
}
