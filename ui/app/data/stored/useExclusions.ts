import { migrateExclusions, type Exclusion } from '../../../../domain/model/exclusion';
import { stateKeys } from '../../../../domain/model/settings';
import { readRows } from '../../../../domain/model/storedRows';
import { useStoredList } from './useStoredList';

const stored = {
  key: stateKeys.exclusions,
  list: 'exclusions',
  read: (value: unknown) =>
    readRows(value, {
      kind: 'exclusions',
      list: 'exclusions',
      read: migrateExclusions,
      // One that cannot be followed stays: its card says why and lets it be changed, and nothing is planned without it.
      check: () => undefined,
      idOf: ({ id }: Exclusion) => id,
    }),
} as const;

/**
 * The maintenance windows of this environment. `save` and `remove` resolve when stored and reject with a Failure, which
 * `saveError` tells too.
 */
export function useExclusions() {
  const { query, change, removeBad } = useStoredList(stored);
  return {
    /** Undefined until read. */
    exclusions: query.data?.rows,
    /** Stored rows that cannot be used. */
    bad: query.data?.bad ?? [],
    removeBad: removeBad.mutateAsync,
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
