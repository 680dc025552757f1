import { Failure } from '../../../../domain/failure';

/** Whether a body is a web page, as a gateway sends it in place of an answer when the session is over. */
export const isWebPage = (text: string): boolean => /^\s*<(?:!doctype|html|head|body)\b/i.test(text);

/** Something came that is no answer of the API. @param what it was, as far as it is known */
export const signedOut = (subject: string, what: string, cause?: unknown): Failure =>
  new Failure(
    {
      code: 'Unauthorized',
      message: `${subject}: ${what} came instead of an answer, as it does when the session is over.`,
      whose: 'user',
      hint: 'Sign in again by reloading the page; what you chose is kept with this tab.',
    },
    cause,
  );
