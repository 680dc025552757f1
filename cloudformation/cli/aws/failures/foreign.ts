import type { FailureReport } from '../../../../domain/failure';

/** An error as an AWS client or the operating system gives it. */
export interface Foreign {
  name: string;
  message: string;
  /** Operating system's code, such as ENOTFOUND. */
  code: string;
  status: number | null;
}

/** Name of the error, and what it means to the person at the terminal; names differ between services for one and the same thing. */
export type Translation = readonly [name: RegExp, means: (foreign: Foreign) => FailureReport];

/** Reads what is known of an error, whatever was thrown. */
export function parseForeign(error: unknown): Foreign {
  const { name, message, code, $metadata } = error as Partial<Foreign> & { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode ?? null;
  return { name: name ?? 'Error', message: message ?? String(error), code: String(code ?? ''), status };
}
