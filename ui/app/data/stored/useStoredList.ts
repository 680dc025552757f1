import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BadRow, StoredRows } from '../../../../domain/model/storedRows';
import { readAppState, writeAppState } from './appState';

interface StoredList<T> {
  /** Name of the app state. */
  key: string;
  /** Name of the list in it. */
  list: string;
  /** Reads the stored value of any version, row by row. @throws Failure for one that cannot be understood as a whole */
  read: (stored: unknown) => StoredRows<T>;
}

/**
 * A list that this app keeps in the environment. A change reads again before it writes, so that two people working at once
 * keep each other's rows; rows that nobody can read stay as they are.
 */
export function useStoredList<T>({ key, list, read }: StoredList<T>) {
  const client = useQueryClient();
  const queryKey = ['app-state', key];
  const load = async (signal?: AbortSignal) => read(await readAppState(key, signal));
  const save = async ({ rows, bad }: StoredRows<T>) => {
    await writeAppState(key, { version: 1, [list]: [...rows, ...bad.map(({ raw }) => raw)] });
    return { rows, bad };
  };
  // One after the other within this browser: the store knows no compare-and-set.
  const scope = { id: key };
  const onSuccess = (stored: StoredRows<T>) => client.setQueryData(queryKey, stored);
  const query = useQuery({ queryKey, queryFn: ({ signal }) => load(signal) });
  const change = useMutation({
    scope,
    onSuccess,
    mutationFn: async (changed: (rows: T[]) => T[]) => {
      const { rows, bad } = await load();
      return save({ rows: changed(rows), bad });
    },
  });
  const removeBad = useMutation({
    scope,
    onSuccess,
    mutationFn: async ({ raw }: BadRow) => {
      const { rows, bad } = await load();
      const at = bad.findIndex((row) => JSON.stringify(row.raw) === JSON.stringify(raw));
      return save({ rows, bad: bad.filter((_row, index) => index !== at) });
    },
  });
  return { query, change, removeBad };
}
