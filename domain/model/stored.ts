import { Failure } from '../failure';

/** What an app state of this product may hold. */
export type StoredKind =
  'settings' | 'connections' | 'exclusions' | 'templates' | 'handovers' | 'families' | 'breaches' | 'drafts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The failure for stored data that cannot be understood; the data is left as it is. */
export function unreadable(kind: StoredKind, reason: string): Failure {
  return new Failure({
    code: 'Unexpected',
    message: `The stored ${kind} cannot be read: ${reason}. They were left untouched.`,
    whose: 'operator',
    hint: `Correct or delete this app's state "${kind}", then reload the page.`,
  });
}

/**
 * The fields of a stored value whose `version` this code knows.
 * @throws Failure when it is no object, has no version, or was written by a newer version of the app.
 */
export function readVersioned(stored: unknown, kind: StoredKind, newest: number): Record<string, unknown> {
  if (!isRecord(stored)) throw unreadable(kind, 'it is not an object');
  const { version } = stored;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw unreadable(kind, '"version" is missing');
  if (version > newest)
    throw new Failure({
      code: 'NotSupported',
      message: `The stored ${kind} were written by a newer version of this app (format ${version}, known: ${newest}).`,
      whose: 'operator',
      hint: 'Update the app in this environment; nothing was changed.',
    });
  return stored;
}

/** The store answered, and what it holds cannot be understood as a whole: not ours, not JSON, or of a newer version. */
export const isUnreadable = (error: unknown): error is Failure =>
  error instanceof Failure &&
  error.whose === 'operator' &&
  (error.code === 'Unexpected' || error.code === 'NotSupported');
