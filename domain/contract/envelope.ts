import type { FailureReport } from '../failure';

/** What every app function answers. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; failure: FailureReport };

/** A remark that does not stop the work. */
export interface Warning {
  code: string;
  message: string;
}

/**
 * Why a run ended before its end, beside what is `remaining`. Left out when it did not. `time`: the call had no more of it,
 * send the rest again; `throttled`: Dynatrace takes no more for so many seconds; `unreachable`: it did not answer.
 */
export interface RunStop {
  stoppedBy?: 'time' | 'throttled' | 'unreachable';
  /** With `throttled`; a minute where Dynatrace did not say how long. */
  retryAfterSeconds?: number;
}
