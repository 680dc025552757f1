import type { Envelope } from '../domain/contract/envelope';
import { Failure, toFailureReport, type FailureReport } from '../domain/failure';

/**
 * Turns a use-case into an app function: parses the payload, runs, and answers an envelope, whatever happens.
 * The only catch-all. Logs the kind of a failure and never a payload or a message: either may hold a secret.
 */
export function serve<Input, Value>(parse: (payload: unknown) => Input, run: (input: Input) => Promise<Value>) {
  return async (payload: unknown): Promise<Envelope<Value>> => {
    try {
      return { ok: true, value: await run(parse(payload)) };
    } catch (error) {
      const failure = reportOf(error);
      console.warn(`failed: ${failure.code}, move of ${failure.whose}`);
      return { ok: false, failure };
    }
  };
}

/** What is not a `Failure` is a defect of ours; its message is not repeated, for it may quote what was sent. */
function reportOf(error: unknown): FailureReport {
  if (error instanceof Failure) return toFailureReport(error);
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    code: 'Unexpected',
    message: `The app failed with a ${kind}`,
    whose: 'us',
    hint: 'Try again; if it stays, report it with the time and what you did.',
  };
}
