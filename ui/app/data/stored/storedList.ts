import type { StoredRows } from '../../../../domain/model/storedRows';
import { readAppState, writeAppState } from './appState';

/** A list that this app keeps in the environment. */
export interface StoredList<T> {
  /** Name of the app state. */
  key: string;
  /** Name of the list in it. */
  list: string;
  /** Reads the stored value of any version, row by row. @throws Failure for one that cannot be understood as a whole */
  read: (stored: unknown) => StoredRows<T>;
}

export const storedListKey = ({ key }: { key: string }): readonly string[] => ['app-state', key];

/** @throws Failure when the store refuses, does not answer, or holds what nobody can read */
export const loadStored = async <T>({ key, read }: StoredList<T>, signal?: AbortSignal): Promise<StoredRows<T>> =>
  read(await readAppState(key, signal));

/** @throws Failure when the store refuses or does not answer */
export async function saveStored<T>({ key, list }: StoredList<T>, { rows, bad }: StoredRows<T>) {
  await writeAppState(key, { version: 1, [list]: [...rows, ...bad.map(({ raw }) => raw)] });
  return { rows, bad };
}
