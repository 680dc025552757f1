import type { Operation } from '../../http/operation';
import { s3Error } from './s3Error';

/** Credentials that have expired get nothing of S3; anybody else may do what the operation lets them. */
export const refuseExpired =
  (operation: Operation): Operation =>
  (world) => {
    const answer = operation(world);
    return (call) =>
      /Credential=EXPIRED/.test(call.headers.get('authorization') ?? '')
        ? s3Error(400, 'ExpiredToken', 'The provided token has expired.')
        : answer(call);
  };
