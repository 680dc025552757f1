/**
 * What is wrong with a query, in the terms of the query API's error details. The types are partly seen in public
 * reports (`UNKNOWN_COMMAND`, `TOO_MANY_POSITIONAL_PARAMETERS`), partly ours.
 */
export class DqlError extends Error {
  constructor(
    readonly errorType:
      | 'PARSE_ERROR'
      | 'UNKNOWN_COMMAND'
      | 'UNKNOWN_FUNCTION'
      | 'UNKNOWN_PARAMETER'
      | 'MISSING_PARAMETER'
      | 'TOO_MANY_POSITIONAL_PARAMETERS'
      | 'INVALID_PARAMETER',
    /** What the error names: a command, a function, a parameter. */
    readonly subject: string,
    /** Offset in the query. */
    readonly at: number,
    explanation: string,
  ) {
    super(`${errorType}: \`${subject}\` ${explanation}`);
    this.name = 'DqlError';
  }
}
