import { invalidInput } from '../places/invalidInput';

/** @throws Failure `InvalidInput` naming the field unless the amount is a finite number from 0 */
export function checkAmount(field: string, amount: number, hint: string): void {
  if (!Number.isFinite(amount) || amount < 0) throw invalidInput(field, 'must be a number from 0', hint);
}
