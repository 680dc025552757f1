import { invalidInput } from './invalidInput';

/** @throws Failure `InvalidInput` unless it is the twelve digits of an AWS account id, leading zeros included */
export function checkAccountId(accountId: string): void {
  if (/^[0-9]{12}$/.test(accountId)) return;
  throw invalidInput(
    'accountId',
    `${JSON.stringify(accountId)} is not an AWS account id`,
    'Give the twelve digits without hyphens or spaces; the AWS console shows them under your name.',
  );
}
