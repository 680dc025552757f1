import { Failure } from '../../../domain/failure';
import { httpErrorIn } from '../httpError';
import { translateError, type Doing } from '../translateError';

/** The same as `translated`, with what Grail says of a refused query: its own words and the place. @throws Failure */
export async function translatedQuery<T>(doing: Doing, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw refusalIn(error, doing) ?? translateError(error, doing);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const recordIn = (value: unknown, name: string): Record<string, unknown> => {
  const inner = isRecord(value) ? value[name] : undefined;
  return isRecord(inner) ? inner : {};
};

/**
 * Of a refused query `error.message` is only the kind, e.g. `FIELD_DOES_NOT_EXIST`; the words stand in `error.details`.
 * Lines and columns count from 1.
 */
function refusalIn(error: unknown, { what }: Doing): Failure | null {
  const http = httpErrorIn(error);
  if (http?.status !== 400) return null;
  const refused = recordIn(http.body, 'error');
  const details = recordIn(refused, 'details');
  const kind = typeof refused.message === 'string' ? refused.message : '';
  const words = typeof details.errorMessage === 'string' ? details.errorMessage : kind;
  if (words === '') return null;
  const { line, column } = recordIn(recordIn(details, 'syntaxErrorPosition'), 'start');
  const place = typeof line === 'number' && typeof column === 'number' ? ` (line ${line}, column ${column})` : '';
  return new Failure(
    {
      code: 'InvalidInput',
      message: `Could not ${what}: Dynatrace refused the query: ${words}${place}`,
      whose: 'us',
      hint: 'Report it with these words; an SLO that you did not write here can be mended in Dynatrace.',
    },
    error,
  );
}
