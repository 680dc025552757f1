import { Failure, type FailureReport } from '../../../domain/failure';
import { awsFailure } from './awsFailure';

/** Waits for a call about a bucket. @throws Failure that names the bucket, which S3 itself seldom does */
export async function ofBucket<T>(bucket: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw bucketFailure(bucket, error);
  }
}

/** What an error of S3 means for a bucket. */
export function bucketFailure(bucket: string, error: unknown): Failure {
  const failure = awsFailure(error);
  if (failure.message.includes(bucket)) return failure;
  return new Failure({ ...failure.report(), ...words(bucket, failure) }, failure.cause ?? error);
}

function words(bucket: string, { code, message, hint }: Failure): Pick<FailureReport, 'message' | 'hint'> {
  if (code === 'NotFound')
    return {
      message: `There is no bucket ${bucket}, or these credentials may not see it.`,
      hint: 'Check its name (--bucket), then --region and --profile.',
    };
  return { message: `Bucket ${bucket}: ${message}`, hint: hint?.replace('--bucket BUCKET', `--bucket ${bucket}`) };
}
