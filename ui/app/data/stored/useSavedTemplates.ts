import { keptTemplates } from '../../../../domain/model/kept/keptTemplates';
import type { SavedTemplate } from '../../../../domain/model/savedTemplates';
import { withImported, type TakenIdAnswer } from '../../../../domain/slo/saved/savedTemplate';
import { useKept } from './useKept';

/**
 * The templates that people saved in this environment. What changes them resolves when stored and rejects with a Failure,
 * which `saveError` tells too.
 */
export function useSavedTemplates() {
  const { query, change, put, remove, removeBad } = useKept(keptTemplates);
  const { data } = query;
  return {
    /** Undefined until read. */
    templates: data?.rows,
    /** Stored rows that cannot be used. */
    bad: data?.bad ?? [],
    /** Why some lie outside app settings; null where none does. */
    remark: data?.remark ?? null,
    removeBad,
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    /** Adds it, or replaces the one with its id. @param opened the one that it replaces, as it was read; null for a new one */
    save: (template: SavedTemplate, opened?: SavedTemplate | null) => put([template], opened),
    remove,
    /** Adds the templates of a file (`templatesOfJson`); those whose id is taken as answered by id, without an answer not. */
    importTemplates: (imported: readonly SavedTemplate[], answers: Readonly<Record<string, TakenIdAnswer>>) => {
      const before = new Set(data?.rows.map((row) => JSON.stringify(row)));
      return put(withImported(data?.rows ?? [], imported, answers).filter((row) => !before.has(JSON.stringify(row))));
    },
    isSaving: change.isPending,
    saveError: change.error,
    resetSave: change.reset,
  };
}
