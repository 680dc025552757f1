import { useQuery } from '@tanstack/react-query';
import { loadStored, storedListKey, type StoredList } from './storedList';
import { useStoredChange } from './useStoredChange';

/** A list that this app keeps in the environment, and how to change it. */
export function useStoredList<T>(stored: StoredList<T>) {
  const query = useQuery({ queryKey: storedListKey(stored), queryFn: ({ signal }) => loadStored(stored, signal) });
  return { query, ...useStoredChange(stored) };
}
