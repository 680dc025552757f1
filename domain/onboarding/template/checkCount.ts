import { invalidInput } from '../places/invalidInput';

/** Far above the AWS quotas of clusters and services; keeps a slip of the finger from becoming an estimate. */
const most = 1_000_000;

/** @throws Failure `InvalidInput` unless it is a whole number from `least` to a million */
export function checkCount(field: string, count: number, least: number): void {
  if (Number.isInteger(count) && count >= least && count <= most) return;
  throw invalidInput(
    field,
    `must be a whole number from ${least} to 1000000`,
    'Give digits only, without separators; a guess is good enough.',
  );
}
