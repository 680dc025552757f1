import type { FailureReport } from '../../../../domain/failure';
import { explainMessage } from '../../../../domain/onboarding/diagnosis/explainMessage';
import type { Foreign } from './foreign';

/** What the table of failed stacks says of it; null where it does not know. AWS's own words stay in the message. */
export function inTable({ name, message }: Foreign, code: FailureReport['code']): FailureReport | null {
  const known = explainMessage(`${name}: ${message}`);
  return (
    known && {
      code,
      message: `${known.cause} AWS said: “${message}”`,
      whose: known.whose,
      hint: sameCommand(known.fix),
    }
  );
}

/** Any command may meet it, not only one that deploys. */
export const sameCommand = (fix: string): string => fix.replace(/\bdeploy again\b/g, 'run the same command again');
