import { Failure } from '../../failure';
import { isRecord, readVersioned, unreadable } from '../stored';
import { largestRow, reasonIn, removeRow, type BadRow } from '../storedRows';
import type { KeptKind, KeptObject, KeptRow, KeptRows } from './keptObject';

/** What the app state of a list holds. */
export interface KeptState {
  /** Rows as stored. */
  raws: readonly unknown[];
  /** Whether the list lives in app settings now; what is in the state still waits for somebody who may move it. */
  isMoved: boolean;
}

/** @throws Failure when the value as a whole is not ours to understand (`isUnreadable`): it is never silently replaced */
export function keptState({ name }: Pick<KeptKind<unknown>, 'name'>, stored: unknown): KeptState {
  if (stored === null || stored === undefined) return { raws: [], isMoved: false };
  const { [name]: raws, movedTo } = readVersioned(stored, name, 1);
  if (!Array.isArray(raws)) throw unreadable(name, `"${name}" is not a list`);
  return { raws, isMoved: movedTo === 'app-settings' };
}

/** The app state with these rows left in it. */
export const stateOf = ({ name }: Pick<KeptKind<unknown>, 'name'>, { raws, isMoved }: KeptState) => ({
  version: 1,
  [name]: raws,
  ...(isMoved ? { movedTo: 'app-settings' } : {}),
});

/**
 * All rows, those of app settings first, each by itself: one that somebody edited into nonsense does not take the others along. A row of
 * the state that stands in app settings as it is (a move that was interrupted) counts once.
 */
export function readKept<T>(kind: KeptKind<T>, objects: readonly KeptObject[], raws: readonly unknown[]): KeptRows<T> {
  const rows = new Map<string, KeptRow<T>>();
  const bad: BadRow[] = [];
  const take = (position: number, raw: unknown, read: () => T, at: KeptRow<T>['at']): void => {
    const where = at === null ? {} : { object: { objectId: at.objectId, version: at.version } };
    try {
      const row = read();
      kind.check?.(row);
      const id = kind.idOf(row);
      const other = rows.get(id);
      if (other === undefined) rows.set(id, { id, row, at });
      else if (at !== null || !isSame(other.row, row))
        bad.push({ position, raw, ...where, problem: 'another row stands for the same', fix: removeRow });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      bad.push({ position, raw, ...where, problem: reasonIn(error), fix: fixOf(error, at !== null) });
    }
  };
  objects.forEach(({ value, ...at }, index) => take(index + 1, value, () => readObject(kind, value), at));
  raws.forEach((raw, index) => take(objects.length + index + 1, raw, () => readRow(kind, raw), null));
  return { rows: [...rows.values()], bad };
}

/** @throws Failure */
export function readRow<T>(kind: KeptKind<T>, raw: unknown): T {
  if (JSON.stringify(raw).length > largestRow) throw invalid('it is larger than any row of this app');
  const [row] = kind.read({ version: 1, [kind.name]: [raw] });
  if (row === undefined) throw invalid('it is empty');
  return row;
}

const readObject = <T>(kind: KeptKind<T>, value: unknown): T => {
  if (!isRecord(value)) throw invalid('it is not an object');
  return readRow(kind, kind.rawOf(value));
};

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const invalid = (message: string) =>
  new Failure({ code: 'InvalidInput', message, whose: 'user', hint: 'It may come from another app or version.' });

function fixOf(error: Failure, isObject: boolean): string {
  const hint = error.code === 'InvalidInput' ? error.hint : null;
  if (isObject) return `${hint ?? 'Correct it in Settings.'} Or remove it, and make it again.`;
  return hint === null ? removeRow : `${hint} Or remove it, and make it again.`;
}
