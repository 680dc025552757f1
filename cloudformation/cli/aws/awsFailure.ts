import { Failure, type FailureReport } from '../../../domain/failure';
import { denials } from './failures/denial';
import { parseForeign, type Translation } from './failures/foreign';
import { refusals } from './failures/refusal';
import { signInFailures } from './failures/signIn';
import { unnamed } from './failures/unnamed';

const stopped: FailureReport = {
  code: 'Cancelled',
  message: 'Stopped on your request.',
  whose: 'user',
  hint: 'Run the same command again when you want to go on; what was done stays.',
};

/** By the name of the error; no name is in two of the lists. */
const translations: readonly Translation[] = [
  ...signInFailures,
  ...denials,
  ...refusals,
  [/^AbortError$/, () => ({ ...stopped })],
];

/** What an error of an AWS client means, in plain words and with the next step. The original stays as the cause. */
export function awsFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const foreign = parseForeign(error);
  const translate = translations.find(([name]) => name.test(foreign.name))?.[1] ?? unnamed;
  return new Failure(translate(foreign), error);
}

/** Whether the failure is that a host name does not resolve. */
export const isUnresolved = ({ cause }: Failure): boolean =>
  cause instanceof Error && parseForeign(cause).code === 'ENOTFOUND';
