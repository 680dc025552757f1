import { Failure } from '../../failure';

/** A `Failure` `InvalidInput` whose message starts with the field; `hint` is the remedy. Never put a secret into either. */
export function invalidInput(field: string, problem: string, hint: string): Failure {
  return new Failure({ code: 'InvalidInput', message: `${field}: ${problem}`, whose: 'user', hint });
}
