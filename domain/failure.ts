import { withoutSecrets } from './onboarding/secrets/withoutSecrets';

/** Everything that can go wrong, as a closed list. A new code is a decision: add its text to the UI's `FailureNotice` too. */
export const failureCodes = [
  'InvalidInput',
  'NotFound',
  'MissingScope',
  'Unauthorized',
  'Conflict',
  'Throttled',
  'Unavailable',
  'Timeout',
  'Cancelled',
  'NotSupported',
  'Unexpected',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** Whose move it is: the person at the screen, whoever administers Dynatrace or AWS, the platform itself, or this app. */
export type Whose = 'user' | 'operator' | 'platform' | 'us';

/** A failure as it crosses a wire: plain data, no stack, no secret. */
export interface FailureReport {
  code: FailureCode;
  message: string;
  whose: Whose;
  /** What to do about it, in one sentence; never empty. */
  hint: string;
  /** With `Throttled`: seconds that the API asked to wait; left out when it did not say. */
  retryAfterSeconds?: number;
}

/**
 * The only error this product throws on purpose. Foreign errors become one, once, in the adapter that met them. Whatever it
 * says passes the secret filter: messages of Dynatrace and AWS may quote what was sent.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly whose: Whose;
  readonly hint: string;
  readonly retryAfterSeconds?: number;

  constructor(report: FailureReport, cause?: unknown) {
    super(withoutSecrets(report.message), { cause });
    this.name = 'Failure';
    this.code = report.code;
    this.whose = report.whose;
    // The type asks for a hint; one that came over a wire may still lack it.
    this.hint = withoutSecrets(report.hint || whatElse);
    this.retryAfterSeconds = report.retryAfterSeconds;
  }

  /** The plain-data form, without cause and stack. */
  report(): FailureReport {
    const { code, message, whose, hint, retryAfterSeconds } = this;
    return { code, message, whose, hint, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  }
}

const whatElse = 'Try again; if it stays, report it with the time and what you did.';

/** Answers any thrown value with a report; what is not a `Failure` is our own defect and says so. */
export function toFailureReport(error: unknown): FailureReport {
  if (error instanceof Failure) return error.report();
  const message = withoutSecrets(error instanceof Error ? error.message : String(error));
  return { code: 'Unexpected', message, whose: 'us', hint: whatElse };
}

/** Closes a tagged union: reaching it is a defect. */
export function unreachable(value: never): never {
  throw new Failure({
    code: 'Unexpected',
    message: `Unreachable value: ${JSON.stringify(value)}`,
    whose: 'us',
    hint: whatElse,
  });
}
