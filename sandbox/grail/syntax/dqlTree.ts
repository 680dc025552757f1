import type { AlignUnit } from '../values/calendar';
import type { DqlValue } from '../values/dqlValue';
import type { Operator } from '../values/operators';

/** An expression as written. `at` is its offset in the query. */
export type Node =
  | { kind: 'literal'; value: DqlValue; at: number }
  | { kind: 'field'; name: string; at: number }
  | { kind: 'unary'; operator: '-' | 'not'; of: Node; at: number }
  | { kind: 'binary'; operator: Operator; left: Node; right: Node; at: number }
  /** `cpu[]`: every element in turn. */
  | { kind: 'each'; of: Node; at: number }
  /** `a[0]`, `timeframe[start]`. */
  | { kind: 'element'; of: Node; index: Node; at: number }
  /** `x in [fetch …]`. */
  | { kind: 'within'; value: Node; commands: readonly Command[]; at: number }
  /** `now()-2h@h`, or `@h` of now. */
  | { kind: 'align'; of: Node | null; unit: AlignUnit; at: number }
  /** `[fetch …]`, a query in a query. */
  | { kind: 'block'; commands: readonly Command[]; at: number }
  /** `{ a, b }`. */
  | { kind: 'list'; items: readonly Item[]; at: number }
  | Call;

export interface Call {
  kind: 'call';
  name: string;
  args: readonly Item[];
  at: number;
}

/** One of the comma-separated things behind a command, a parenthesis or a brace. */
export interface Item {
  /** `interval` in `interval: 5m`, a named parameter. */
  parameter: string | null;
  /** `sli` in `sli = …`. */
  field: string | null;
  node: Node;
  /** Behind an expression of `sort`. */
  direction: 'asc' | 'desc' | null;
  /** In canonical form, backticks and all: the name of a field that is not given one. */
  text: string;
  at: number;
}

export interface Command {
  name: string;
  items: readonly Item[];
  at: number;
}
