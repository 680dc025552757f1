import { isHttpClientAbortError, isHttpClientRequestError } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { askFor, permissionsFor } from '../../domain/model/permissions';
import { failureIn, httpErrorIn, PageInstead, type HttpError } from './httpError';

/** What was being done when the error came. */
export interface Doing {
  /** Completes "Could not …", e.g. `list the ECS clusters`. */
  what: string;
  /** Scopes of the manifest that the call needs; hints name what can be granted for them (`domain/model/permissions.ts`). */
  scopes: readonly string[];
  /** True where an answer may quote a secret: then nothing of the answer is repeated. */
  secret?: boolean;
  /** True where what is asked for is kept for a while only: then 410 speaks of that and not of the whole operation. */
  expires?: boolean;
}

/** Runs a call to an API; whatever it throws becomes a `Failure`, here and only here. @throws Failure */
export async function translated<T>(doing: Doing, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translateError(error, doing);
  }
}

/** A foreign error as a `Failure` that says what was tried, whose move it is and what to do; the error is its cause. */
export function translateError(error: unknown, doing: Doing): Failure {
  const known = failureIn(error);
  if (known) return known;
  const http = httpErrorIn(error);
  if (http) return ofStatus(http, doing);
  const could = `Could not ${doing.what}`;
  if (isAborted(error)) {
    const hint = 'Start it again when you want it.';
    return new Failure(
      { code: 'Cancelled', message: `${could}: the request was cancelled`, whose: 'user', hint },
      error,
    );
  }
  if (isNetwork(error)) {
    const hint = 'Try again; if it goes on, check the status of the environment.';
    return new Failure(
      { code: 'Unavailable', message: `${could}: the connection was lost`, whose: 'platform', hint },
      error,
    );
  }
  const hint = 'Try again; if it stays, report it with the time and what you did.';
  return new Failure(
    { code: 'Unexpected', message: `${could}: the answer was not understood`, whose: 'us', hint },
    error,
  );
}

function ofStatus(error: HttpError, doing: Doing): Failure {
  const could = `Could not ${doing.what}`;
  const said = doing.secret ? '' : sayingOf(error.body);
  const answered = said === '' ? `Dynatrace answered ${error.status}` : said;
  const failure = (report: Omit<ConstructorParameters<typeof Failure>[0], 'message'>, why = answered) =>
    new Failure({ ...report, message: `${could}: ${why}` }, error);
  switch (error.status) {
    case 400:
      return failure({ code: 'InvalidInput', whose: 'us', hint: 'Dynatrace refused the values that were sent.' });
    case 401:
      return failure(
        { code: 'Unauthorized', whose: 'user', hint: 'Sign in to Dynatrace again.' },
        error instanceof PageInstead ? signInPage : answered,
      );
    case 403:
      return missingScope(error, doing);
    case 404:
      return failure({
        code: 'NotFound',
        whose: 'user',
        hint: 'It may have been deleted, or this environment does not have it; load again.',
      });
    case 409:
    case 412:
      return failure({ code: 'Conflict', whose: 'user', hint: 'Somebody else changed it; load it again and repeat.' });
    case 410:
      return doing.expires
        ? failure({ code: 'NotFound', whose: 'platform', hint: 'It is no longer kept; ask again.' })
        : failure({ code: 'NotSupported', whose: 'operator', hint: goneHint });
    case 413:
      return failure({ code: 'InvalidInput', whose: 'us', hint: 'The request was too large; send fewer items.' });
    case 429:
      return failure({ code: 'Throttled', whose: 'platform', ...throttledHint(error) });
    case 501:
      return failure({
        code: 'NotSupported',
        whose: 'platform',
        hint: 'This environment does not offer it; ask Dynatrace support whether it can be switched on.',
      });
    default:
      return error.status >= 500
        ? failure({ code: 'Unavailable', whose: 'platform', hint: 'Try again in a moment.' })
        : failure({
            code: 'Unexpected',
            whose: 'us',
            hint: 'Try again; if it stays, report it with the time and what you did.',
          });
  }
}

const signInPage = 'a web page came instead of an answer, most likely the one to sign in';

/** 410 says that an operation was removed; which ones an environment has lost is not published as a list. */
const goneHint =
  'This environment no longer has this API, so asking again will not help. See in the release notes of Dynatrace what replaces it, and update this app.';

function throttledHint({ retryAfterMs }: HttpError): { hint: string; retryAfterSeconds?: number } {
  if (retryAfterMs === null) return { hint: 'Try again in a minute.' };
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
  return {
    hint: `Try again in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`,
    retryAfterSeconds: seconds,
  };
}

/** App scopes and the user's permissions both count: what a person may not do, the app may not do for them. */
function missingScope(error: HttpError, { what, scopes }: Doing): Failure {
  const told = missingScopesIn(error.body);
  const missing = told.length > 0 ? told : scopes;
  return new Failure(
    {
      code: 'MissingScope',
      message: `Could not ${what}: missing ${permissionsFor(missing).join(', ')}`,
      whose: 'operator',
      hint: askFor(missing),
    },
    error,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const errorIn = (body: unknown): Record<string, unknown> => (isRecord(body) && isRecord(body.error) ? body.error : {});

/** `error.details.missingScopes` of the platform's error envelope (SDK: `CommonErrorDetails`). */
export function missingScopesIn(body: unknown): string[] {
  const { details } = errorIn(body);
  const scopes = isRecord(details) ? details.missingScopes : undefined;
  return Array.isArray(scopes) ? scopes.filter((scope): scope is string => typeof scope === 'string') : [];
}

/**
 * The message of an error envelope with its constraint violations, shortened; empty when there is none. Classic APIs have the
 * violations beside the message, those of the platform in `details`.
 */
export function sayingOf(body: unknown): string {
  const { message, constraintViolations, details: more } = errorIn(body);
  const found = constraintViolations ?? (isRecord(more) ? more.constraintViolations : undefined);
  const violations: unknown[] = Array.isArray(found) ? found : [];
  const details = violations.flatMap((violation: unknown) =>
    isRecord(violation) && typeof violation.message === 'string'
      ? [typeof violation.path === 'string' ? `${violation.path}: ${violation.message}` : violation.message]
      : [],
  );
  return [...(typeof message === 'string' ? [message] : []), ...details].join('; ').slice(0, 500);
}

function isNetwork(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause)
    if (isHttpClientRequestError(current)) return true;
  return false;
}

function isAborted(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause)
    if (isHttpClientAbortError(current)) return true;
  return false;
}
