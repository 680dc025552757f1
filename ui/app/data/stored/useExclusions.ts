import type { Exclusion } from '../../../../domain/model/exclusion';
import { keptExclusions } from '../../../../domain/model/kept/keptExclusions';
import { useKept } from './useKept';

/**
 * The maintenance windows of this environment. `save` and `remove` resolve when stored and reject with a Failure, which
 * `saveError` tells too.
 */
export function useExclusions() {
  const { query, change, put, remove, removeBad } = useKept(keptExclusions);
  return {
    /** Undefined until read. */
    exclusions: query.data?.rows,
    /** Stored rows that cannot be used. */
    bad: query.data?.bad ?? [],
    /** Why some lie outside app settings; null where none does. */
    remark: query.data?.remark ?? null,
    removeBad,
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    /** Adds it, or replaces the one with its id. @param opened as it was read before it was changed; null for a new one */
    save: (exclusion: Exclusion, opened?: Exclusion | null) => put([exclusion], opened),
    remove,
    isSaving: change.isPending,
    saveError: change.error,
    resetSave: change.reset,
  };
}
