import type { FailureReport } from '../../../../domain/failure';
import { inTable } from './explained';
import type { Foreign } from './foreign';

/** Errors whose name says nothing: AWS itself, the way to it, a missing region, and the rest. */
export function unnamed(foreign: Foreign): FailureReport {
  const { name, message, code, status } = foreign;
  if (status !== null && status >= 500)
    return {
      code: 'Unavailable',
      message: `AWS answered with an error of its own (${status}).`,
      whose: 'platform',
      hint: 'Run the same command again in a minute.',
    };
  if (/^(ENOTFOUND|ECONN|EAI_|ETIMEDOUT|EPIPE|CERT|SELF_SIGNED|UNABLE_)/.test(code) || /Timeout/.test(name))
    return {
      code: 'Unavailable',
      message: `AWS cannot be reached from here (${code || name}).`,
      whose: 'user',
      hint: 'Check the network, the proxy (HTTPS_PROXY) and the spelling of the region.',
    };
  if (/region is missing/i.test(message))
    return {
      code: 'InvalidInput',
      message: 'No region was named.',
      whose: 'user',
      hint: 'Name it with --region, AWS_REGION or the profile.',
    };
  // Only what AWS answered: an error of this program is none of its table.
  const known = status === null ? null : inTable(foreign, 'Conflict');
  return (
    known ?? {
      code: 'Unexpected',
      message: `${name}: ${message}`,
      whose: 'us',
      hint: 'Run the same command again; if it stays, report it with this message and the flags you gave.',
    }
  );
}
