import { ApiError } from '../../http/operation';

/** Something in a selector that is wrong or that this sandbox does not support, and where it stands. */
export class Misfit extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/** `line 1:6`, lines from 1 and columns from 0, as the API counts them. */
export function position(source: string, at: number): string {
  const before = source.slice(0, at).split('\n');
  return `line ${before.length}:${before.at(-1)?.length ?? 0}`;
}

/**
 * Runs `read` and turns a `Misfit` into the API's 400.
 * Form of the message: `Metric selector parse error: line 1:6 at 'logs'`, seen in public bug reports.
 */
export function locating<T>(subject: string, source: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    throw new ApiError(400, `${subject} parse error: ${position(source, error.at)} ${error.message}`);
  }
}
