import type { Envelope } from '../domain/contract/envelope';
import { Failure, toFailureReport, type FailureReport } from '../domain/failure';

/**
 * Turns a use-case into an app function: parses the payload, runs, and answers an envelope, whatever happens.
 * The only catch-all. Logs the kind of a failure and never a payload or a message: either may hold a secret.
 */
export function serve<Input, Value>(parse: (payload: unknown) => Input, run: (input: Input) => Promise<Value>) {
  return async (payload: unknown): Promise<Envelope<Value>> => {
    try {
      return withinLimit({ ok: true, value: await run(parse(payload)) });
    } catch (error) {
      const failure = reportOf(error);
      console.warn(`failed: ${failure.code}, move of ${failure.whose}`);
      return { ok: false, failure };
    }
  };
}

/** Measured in AppEngine's JavaScript runtime: an answer of 6.29 MB is let through, a larger one fails without saying why. */
const mostBytes = 6_000_000;

/** @throws Failure `InvalidInput` for an answer that the runtime would not let through */
function withinLimit<Value>(envelope: Envelope<Value>): Envelope<Value> {
  const bytes = new TextEncoder().encode(JSON.stringify(envelope)).length;
  if (bytes <= mostBytes) return envelope;
  throw new Failure({
    code: 'InvalidInput',
    message: `The answer would have ${(bytes / 1e6).toFixed(1)} MB, and an app function can answer 6 MB`,
    whose: 'user',
    hint: 'Ask for fewer at a time, e.g. 2,000 objectives.',
  });
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
