import type { FailureReport } from '../failure';

/** What every app function answers. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; failure: FailureReport };

/** A remark that does not stop the work. */
export interface Warning {
  code: string;
  message: string;
}
