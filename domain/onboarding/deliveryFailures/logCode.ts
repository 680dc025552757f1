import type { Explanation } from '../failureWords/knownFailure';

/** A code in the error log of a delivery stream, and what it means. */
export type LogCode = readonly [shape: RegExp, code: string, cause: string, fix: string, whose: Explanation['whose']];

export const role = 'aws firehose describe-delivery-stream --delivery-stream-name NAME names the role';
export const kept =
  'Firehose goes on trying for a while; what it could not deliver is lost when the backup bucket cannot be written.';
