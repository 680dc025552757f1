import { ApiError } from './operation';

/** An error with `details` in its envelope, as services of the platform send it. */
export class DetailedError extends ApiError {
  constructor(
    status: number,
    message: string,
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(status, message);
    this.name = 'DetailedError';
  }
}
