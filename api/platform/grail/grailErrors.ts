import { Failure } from '../../../domain/failure';
import { httpErrorIn } from '../httpError';
import { translateError, type Doing } from '../translateError';

/** The same as `translated`, with what Grail says of a refused query: its own words and the place. @throws Failure */
export async function translatedQuery<T>(doing: Doing, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw noSuchTable(error, doing) ?? refusedQuery(error, doing) ?? translateError(error, doing);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const recordIn = (value: unknown, name: string): Record<string, unknown> => {
  const inner = isRecord(value) ? value[name] : undefined;
  return isRecord(inner) ? inner : {};
};

/** What an error answer calls itself; empty when it does not. */
const kindIn = (body: unknown): string => {
  const refused = recordIn(body, 'error');
  const { errorType } = recordIn(refused, 'details');
  return typeof errorType === 'string' ? errorType : typeof refused.message === 'string' ? refused.message : '';
};

/** Answers whether Dynatrace refused a query for this reason, e.g. `UNKNOWN_COMMAND`. */
export const isRefusedAs = (error: unknown, kind: string): boolean => kindIn(httpErrorIn(error)?.body) === kind;

/** For a result that Dynatrace no longer kept when it was fetched, the failure that says so. @throws whatever else it is */
export function resultLost(error: unknown, { what }: Doing): Failure {
  if (httpErrorIn(error)?.status !== 410) throw error;
  return new Failure(
    {
      code: 'Unavailable',
      message: `Could not ${what}: Dynatrace no longer kept the result of the query when it was fetched`,
      whose: 'platform',
      hint: 'Ask again in a minute.',
    },
    error,
  );
}

/** The environment has no such table: what lies in it is gone, or has never been there. 400 by the language, 403 as seen. */
function noSuchTable(error: unknown, { what }: Doing): Failure | null {
  if (!isRefusedAs(error, 'UNKNOWN_DATA_OBJECT')) return null;
  return new Failure(
    {
      code: 'NotSupported',
      message: `Could not ${what}: this environment has no such data in Grail`,
      whose: 'operator',
      hint: 'Entities of the classic kind are gone from new environments; Smartscape has what takes their place.',
    },
    error,
  );
}

/** What Dynatrace says of a query that it refused. */
export interface Refusal {
  /** E.g. `FIELD_DOES_NOT_EXIST`. */
  kind: string;
  /** Its own words; null when it only names the kind. */
  words: string | null;
  /** Where in the query, both counted from 1; null when not told. */
  position: { line: number; column: number } | null;
}

/** Of a refused query (400) `error.message` is only the kind; the words stand in `error.details`. Null for any other error. */
export function refusalIn(error: unknown): Refusal | null {
  const http = httpErrorIn(error);
  if (http?.status !== 400) return null;
  const refused = recordIn(http.body, 'error');
  const { errorMessage, syntaxErrorPosition } = recordIn(refused, 'details');
  const { line, column } = recordIn(syntaxErrorPosition, 'start');
  return {
    kind: typeof refused.message === 'string' ? refused.message : '',
    words: typeof errorMessage === 'string' ? errorMessage : null,
    position: typeof line === 'number' && typeof column === 'number' ? { line, column } : null,
  };
}

function refusedQuery(error: unknown, { what }: Doing): Failure | null {
  const { kind = '', words = null, position = null } = refusalIn(error) ?? {};
  if (words === null && kind === '') return null;
  const place = position === null ? '' : ` (line ${position.line}, column ${position.column})`;
  return new Failure(
    {
      code: 'InvalidInput',
      message: `Could not ${what}: Dynatrace refused the query: ${words ?? kind}${place}`,
      whose: 'us',
      hint: 'Report it with these words; an SLO that you did not write here can be mended in Dynatrace.',
    },
    error,
  );
}
