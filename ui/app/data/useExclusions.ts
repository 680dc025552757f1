import { migrateExclusions, type Exclusion, type StoredExclusions } from '../../../domain/model/exclusion';
import { stateKeys } from '../../../domain/model/settings';
import { useStoredList } from './useStoredList';

const stored = {
  key: stateKeys.exclusions,
  read: migrateExclusions,
  write: (exclusions: Exclusion[]): StoredExclusions => ({ version: 1, exclusions }),
};

/**
 * The maintenance windows of this environment. `save` and `remove` resolve when stored and reject with a Failure, which
 * `saveError` tells too.
 */
export function useExclusions() {
  const { query, change } = useStoredList(stored);
  return {
    /** Undefined until read. */
    exclusions: query.data,
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    /** Adds it, or replaces the one with its id. */
    save: (exclusion: Exclusion) =>
      change.mutateAsync((rows) =>
        rows.some(({ id }) => id === exclusion.id)
          ? rows.map((row) => (row.id === exclusion.id ? exclusion : row))
          : [...rows, exclusion],
      ),
    remove: (id: string) => change.mutateAsync((rows) => rows.filter((row) => row.id !== id)),
    isSaving: change.isPending,
    saveError: change.error,
    resetSave: change.reset,
  };
}
