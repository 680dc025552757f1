import { invalidInput } from '../places/invalidInput';

/**
 * Checks the name of the bucket for access logs (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html).
 * @throws Failure `InvalidInput`
 */
export function checkAccessLogBucket(bucket: string): void {
  const isName =
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) && !bucket.includes('..') && !/^[\d.]+$/.test(bucket);
  if (isName) return;
  throw invalidInput(
    'accessLogBucket',
    'is not the name of a bucket',
    'Give the name alone, neither ARN nor address: 3 to 63 small letters, digits, hyphens and dots.',
  );
}
