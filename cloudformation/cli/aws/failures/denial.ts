import type { FailureReport } from '../../../../domain/failure';
import { explainMessage } from '../../../../domain/onboarding/diagnosis/explainMessage';
import { sameCommand } from './explained';
import type { Foreign, Translation } from './foreign';

/** Who is calling is known, and may not. */
export const denials: readonly Translation[] = [
  [/^(AccessDenied(Exception)?|UnauthorizedOperation|AuthorizationError|Forbidden)$/, denied],
];

/** Denials that a permission lifts need no table: what is denied stands in the message. */
const isLiftedByPermission = (message: string): boolean =>
  !/service control polic|resource control polic|permissions? boundary|session polic|explicit deny|endpoint polic|encoded authorization/i.test(
    message,
  );

function denied(foreign: Foreign): FailureReport {
  const { message } = foreign;
  const known = isLiftedByPermission(message) ? null : explainMessage(message);
  const action = /perform:? ([\w-]+:\w+)/.exec(message)?.[1];
  const resource = /on resource:? (\S+)/.exec(message)?.[1];
  return {
    code: 'MissingScope',
    message: `AWS denies ${action ?? 'the call'}${resource ? ` on ${resource}` : ''} to these credentials.${known ? ` ${known.cause}` : ''}`,
    whose: 'operator',
    hint: known
      ? sameCommand(known.fix)
      : 'Ask for the permission; npm run aws -- policy prints the whole policy that a deployer needs, and with --care that for looking after it.',
  };
}
