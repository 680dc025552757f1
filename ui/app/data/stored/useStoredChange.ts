import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BadRow, StoredRows } from '../../../../domain/model/storedRows';
import { loadStored, saveStored, storedListKey, type StoredList } from './storedList';

/**
 * Changes a stored list without watching it: what only writes asks nothing when it appears, and so does not begin anew the
 * reading of a list that could not be read. A change reads again before it writes, so that two people working at once keep
 * each other's rows; rows that nobody can read stay as they are.
 */
export function useStoredChange<T>(stored: StoredList<T>) {
  const client = useQueryClient();
  // One after the other within this browser: the store knows no compare-and-set.
  const scope = { id: stored.key };
  const onSuccess = (saved: StoredRows<T>) => client.setQueryData(storedListKey(stored), saved);
  const change = useMutation({
    scope,
    onSuccess,
    mutationFn: async (changed: (rows: T[]) => T[]) => {
      const { rows, bad } = await loadStored(stored);
      return saveStored(stored, { rows: changed(rows), bad });
    },
  });
  const removeBad = useMutation({
    scope,
    onSuccess,
    mutationFn: async ({ raw }: BadRow) => {
      const { rows, bad } = await loadStored(stored);
      const at = bad.findIndex((row) => JSON.stringify(row.raw) === JSON.stringify(raw));
      return saveStored(stored, { rows, bad: bad.filter((_row, index) => index !== at) });
    },
  });
  return { change, removeBad };
}
