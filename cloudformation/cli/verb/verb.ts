import type { Command } from 'commander';
import type { ExitCode } from '../host/exitCode';
import type { Host } from '../host/host';
import type { Parts } from './parts';

/** What every verb runs with. */
export interface Run {
  parts: Parts;
  host: Host;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** One verb of the command line: its words and flags. The work is in commands/<verb>.ts. */
export interface Verb {
  name: string;
  summary: string;
  /** Complete command lines after `npm run aws --`. */
  examples: readonly string[];
  /** Declares the flags and says what to do with them; `start` is called with what the work needs. */
  declare(command: Command, start: (work: (run: Run) => Promise<ExitCode>) => Promise<void>): void;
}
