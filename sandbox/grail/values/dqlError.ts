/** Names of the query API's errors. Seen in public: those of fields, tables, commands, data objects, positional parameters; the rest is like them. */
export type DqlErrorType =
  | 'FIELD_DOES_NOT_EXIST'
  | 'INVALID_PARAMETER'
  | 'MISSING_PARAMETER'
  | 'NOT_AUTHORIZED_FOR_TABLE'
  | 'PARSE_ERROR'
  | 'TOO_MANY_POSITIONAL_PARAMETERS'
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
