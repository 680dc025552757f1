/** An error of an AWS API: code and message as the service sends them. Query APIs send it as XML, JSON APIs as JSON. */
export class AwsError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    /** Messages per template parameter, which only the sandbox's console page reads. */
    readonly parameters: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'AwsError';
  }
}

export const validationError = (message: string, parameters?: Record<string, string>): AwsError =>
  new AwsError('ValidationError', message, 400, parameters);
