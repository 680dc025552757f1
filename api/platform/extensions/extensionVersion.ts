import { Failure } from '../../../domain/failure';

/** Versions as numbers, part by part: 1.10.0 is newer than 1.9.0. Null of none. */
export const newestOf = (versions: readonly string[]): string | null =>
  [...versions].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1) ?? null;

/** Whether a Hub item has this title: blanks around it and its case do not count, anything else does. */
export const isTitled = (name: unknown, title: string): boolean =>
  typeof name === 'string' && name.trim().toLowerCase() === title.toLowerCase();

export const versionNotTold = (): Failure =>
  new Failure({
    code: 'Unexpected',
    message: 'Dynatrace Hub did not say which version it added',
    whose: 'platform',
    hint: 'Open the extension in Dynatrace Hub: if it is there, activate it by hand; otherwise try again.',
  });
