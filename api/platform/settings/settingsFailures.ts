import { Failure } from '../../../domain/failure';
import type { HttpError } from '../httpError';
import { sayingOf, translateError, type Doing } from '../translateError';

/** An answer that does not say which object it is about, or what it holds. */
export const unreadableObject = (noun: string): Failure =>
  new Failure({
    code: 'Unexpected',
    message: `Could not read the ${noun}s: a settings object without id or value`,
    whose: 'platform',
    hint: 'Try again; if it stays, report it with the time: the API may have changed.',
  });

/** An object that the answer does not speak of was not written, as far as anybody knows. */
export const untoldObject = (noun: string): Failure =>
  new Failure({
    code: 'Unexpected',
    message: `Dynatrace did not say what became of this ${noun}`,
    whose: 'platform',
    hint: 'Do it again: nothing is created twice.',
  });

/** Why one object was not saved. A refusal (400) is of the object's own content, which its owner can change. */
export function refusedObject(error: HttpError, noun: string, writing: Doing): Failure {
  if (error.status !== 400) return translateError(error, writing);
  const hint = `Change what Dynatrace refused and try again; the other ${noun}s are not affected.`;
  const message = `Could not save the ${noun}: ${sayingOf(error.body) || 'Dynatrace refused it'}`;
  return new Failure({ code: 'InvalidInput', message, whose: 'user', hint }, error);
}
