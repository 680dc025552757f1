import type { Argument } from '../../selector/tree';
import type { Frame, Scope } from '../../frames/frame';

/** What is known of an expression before any data is read. */
export interface Shape {
  /** An aggregation was applied: the slots are numbers from here on. */
  aggregated: boolean;
  /** The dimensions were merged away by `splitBy()`. */
  merged: boolean;
}

export interface Step {
  apply: (frame: Frame, scope: Scope) => Frame;
  /** How much earlier than the timeframe it reads, in milliseconds, with slots of this width; left out, not at all. */
  earlierMs?: (width: number) => number;
  shape: Shape;
}

/** Understands the arguments of a transformation. @throws Misfit when they are wrong or unsupported. */
export type Transformation = (args: readonly Argument[], at: number, before: Shape) => Step;
