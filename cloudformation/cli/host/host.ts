import type { FailureReport } from '../../../domain/failure';

/** What a command tells and asks. Commands never print: a host does, in the way that suits who is listening. */
export interface Host {
  say(line: string): void;
  warn(line: string): void;
  /** What is going on right now: replaces itself on a terminal, is a plain line elsewhere. */
  progress(line: string): void;
  /** Rows of cells; the first row is the heading. */
  table(rows: readonly (readonly string[])[]): void;
  /** @throws Failure `NotSupported` when nobody can answer and `--yes` was not given */
  ask(question: string): Promise<boolean>;
  /** Asks for something that is typed unseen. `--yes` does not answer it. @throws Failure `NotSupported` when nobody can answer */
  askSecret(question: string): Promise<string>;
  /** The result: with `--json` the only thing on standard output; otherwise not shown, since it was said already. */
  done(value: unknown): void;
  fail(failure: FailureReport): void;
}
