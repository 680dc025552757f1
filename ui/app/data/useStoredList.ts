import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readAppState, writeAppState } from './appState';

interface StoredList<T> {
  /** Name of the app state. */
  key: string;
  /** Reads the stored value of any version. @throws Failure for one that cannot be understood */
  read: (stored: unknown) => T[];
  /** The value to store. */
  write: (rows: T[]) => object;
}

/**
 * A list that this app keeps in the environment. A change reads again before it writes, so that two people working at once
 * keep each other's rows.
 */
export function useStoredList<T>({ key, read, write }: StoredList<T>) {
  const client = useQueryClient();
  const queryKey = ['app-state', key];
  const load = async (signal?: AbortSignal) => read(await readAppState(key, signal));
  const query = useQuery({ queryKey, queryFn: ({ signal }) => load(signal) });
  const change = useMutation({
    // One after the other within this browser: the store knows no compare-and-set.
    scope: { id: key },
    mutationFn: async (changed: (rows: T[]) => T[]) => {
      const rows = changed(await load());
      await writeAppState(key, write(rows));
      return rows;
    },
    onSuccess: (rows) => client.setQueryData(queryKey, rows),
  });
  return { query, change };
}
