/** A delivery that the relay does not take; the status tells Firehose what to do. Never carries the access key. */
export class Rejection extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 413,
    message: string,
  ) {
    super(message);
    this.name = 'Rejection';
  }
}
