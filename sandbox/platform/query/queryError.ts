import { randomUUID } from 'node:crypto';
import type { DqlError, DqlErrorType } from '../../grail/values/dqlError';
import { tokenPosition } from '../../grail/wire/tokenPosition';
import { DetailedError } from '../../http/detailedError';

/** Where a query is wrong: what the error names, if it stands there as it is named or in backticks, else one character. */
export function errorPosition({ subject, at }: DqlError, source: string) {
  if (source.startsWith(`\`${subject}\``, at)) return tokenPosition(source, at, subject.length + 2);
  return tokenPosition(source, at, source.startsWith(subject, at) ? subject.length : 1);
}

const statuses: Partial<Record<DqlErrorType, number>> = { NOT_AUTHORIZED_FOR_TABLE: 403, NOT_SUPPORTED: 501 };

/**
 * The documented envelope for a query that cannot be run: 403 when a table may not be read, 501 when it takes something that the
 * sandbox does not have, else 400.
 */
export function queryError(error: DqlError, source: string): DetailedError {
  const { errorType, exceptionType, errorMessage, messageFormat, subject, missingScopes } = error;
  return new DetailedError(statuses[errorType] ?? 400, errorType, {
    ...{ exceptionType, errorType, errorMessage, errorMessageFormat: messageFormat, arguments: [subject] },
    ...{ queryString: source, queryId: randomUUID(), syntaxErrorPosition: errorPosition(error, source) },
    ...(missingScopes.length > 0 ? { missingScopes } : {}),
  });
}

/** A token that was consumed, has expired or never was. */
export const queryGone = (): DetailedError =>
  new DetailedError(410, 'QUERY_GONE', {
    ...{ exceptionType: 'GONE', errorType: 'QUERY_GONE' },
    errorMessage: 'The query is gone: its result was fetched, it was cancelled, or its token has expired.',
  });

/** A request that is wrong beside its query. */
export const badRequest = (
  path: string,
  message: string,
  parameterLocation: 'PAYLOAD_BODY' | 'QUERY' = 'PAYLOAD_BODY',
): DetailedError =>
  new DetailedError(400, `${path}: ${message}`, { constraintViolations: [{ path, message, parameterLocation }] });
