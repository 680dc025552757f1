import type { Callers } from './authorize';
import type { Route } from './operation';

/** A table of routes and where it is served. */
export interface Mount {
  /** Prefix of all its paths. */
  at: string;
  callers: Callers;
  /** Without faults and request log: the sandbox's own affairs. */
  plain?: boolean;
  routes: readonly Route[];
}
