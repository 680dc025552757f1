/** An argument as written: `"text"`, `text`, or `name(…)`. `at` is the offset in the selector. */
export type Argument =
  { kind: 'value'; text: string; at: number } | { kind: 'call'; name: string; args: readonly Argument[]; at: number };

export type Operator = '+' | '-' | '*' | '/';

/** A metric expression as written, before any name in it is understood. `at` and `end` are offsets in the selector. */
export type Expression =
  | { kind: 'number'; value: number; at: number }
  | { kind: 'metric'; key: string; at: number }
  | { kind: 'transformed'; of: Expression; name: string; args: readonly Argument[]; at: number }
  | { kind: 'negated'; of: Expression; at: number }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression; at: number };

/** One of the comma-separated expressions of a selector, with its own text. */
export interface SelectedExpression {
  text: string;
  expression: Expression;
}
