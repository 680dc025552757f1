/**
 * Names of the query API's errors. Seen in public: those of fields, tables, commands, functions, data objects, positional
 * parameters and commands without any; the rest is like them. `NOT_SUPPORTED` is the sandbox's own, see `notSupported`.
 */
export type DqlErrorType =
  | 'DATA_OBJECT_NOT_SUPPORTED'
  | 'FIELD_DOES_NOT_EXIST'
  | 'INVALID_PARAMETER'
  | 'MISSING_PARAMETER'
  | 'NO_PARAMETERS_FOR_COMMAND'
  | 'NOT_AUTHORIZED_FOR_TABLE'
  | 'NOT_SUPPORTED'
  | 'PARSE_ERROR'
  | 'TOO_MANY_POSITIONAL_PARAMETERS'
  | 'TOO_MANY_POSITIONAL_PARAMETERS_WITH_OPTIONS'
  | 'UNKNOWN_COMMAND'
  | 'UNKNOWN_DATA_OBJECT'
  | 'UNKNOWN_FUNCTION'
  | 'UNKNOWN_PARAMETER';

const exceptionTypes: Partial<Record<DqlErrorType, string>> = {
  FIELD_DOES_NOT_EXIST: 'DQL-RESULT_TYPE',
  NOT_AUTHORIZED_FOR_TABLE: 'NOT_AUTHORIZED',
};

/** What is wrong with a query, in the terms of the query API's error details. */
export class DqlError extends Error {
  /** `%1$s` stands for the subject. */
  readonly messageFormat: string;
  readonly errorMessage: string;

  constructor(
    readonly errorType: DqlErrorType,
    /** What the error names: a command, a function, a parameter. */
    readonly subject: string,
    /** Offset in the query. */
    readonly at: number,
    /** Goes on behind the subject, unless `%1$s` says where the subject stands. */
    explanation: string,
    readonly missingScopes: readonly string[] = [],
  ) {
    const messageFormat = explanation.includes('%1$s') ? explanation : `\`%1$s\` ${explanation}`;
    const errorMessage = messageFormat.replace('%1$s', () => subject);
    super(`${errorType}: ${errorMessage}`);
    this.name = 'DqlError';
    this.messageFormat = messageFormat;
    this.errorMessage = errorMessage;
  }

  get exceptionType(): string {
    return exceptionTypes[this.errorType] ?? 'DQL-SYNTAX-ERROR';
  }
}

/** For what Dynatrace has and the sandbox has not: no verdict on the query, so no error of Dynatrace's. */
export const notSupported = (what: string, subject: string, at: number): DqlError =>
  new DqlError('NOT_SUPPORTED', subject, at, `%1$s: ${what} is part of DQL, and the sandbox does not have it.`);

/** Worded as real environments do. */
export const fieldDoesNotExist = (name: string, at: number): DqlError =>
  new DqlError('FIELD_DOES_NOT_EXIST', name, at, "The field %1$s doesn't exist.");
