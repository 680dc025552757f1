import { migrateSavedTemplates, type SavedTemplate } from '../../../../domain/model/savedTemplates';
import { stateKeys } from '../../../../domain/model/settings';
import { readRows } from '../../../../domain/model/storedRows';
import { withImported, type TakenIdAnswer } from '../../../../domain/slo/saved/savedTemplate';
import { useStoredList } from './useStoredList';

const stored = {
  key: stateKeys.templates,
  list: 'templates',
  read: (value: unknown) =>
    readRows(value, {
      kind: 'templates',
      list: 'templates',
      read: migrateSavedTemplates,
      check: () => undefined,
      idOf: ({ id }: SavedTemplate) => id,
    }),
} as const;

/**
 * The templates that people saved in this environment. What changes them resolves when stored and rejects with a Failure,
 * which `saveError` tells too.
 */
export function useSavedTemplates() {
  const { query, change, removeBad } = useStoredList(stored);
  return {
    /** Undefined until read. */
    templates: query.data?.rows,
    /** Stored rows that cannot be used. */
    bad: query.data?.bad ?? [],
    removeBad: removeBad.mutateAsync,
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    /** Adds it, or replaces the one with its id. */
    save: (template: SavedTemplate) =>
      change.mutateAsync((rows) => withImported(rows, [template], { [template.id]: 'replace' })),
    remove: (id: string) => change.mutateAsync((rows) => rows.filter((row) => row.id !== id)),
    /** Adds the templates of a file (`templatesOfJson`); those whose id is taken as answered by id, without an answer not. */
    importTemplates: (imported: readonly SavedTemplate[], answers: Readonly<Record<string, TakenIdAnswer>>) =>
      change.mutateAsync((rows) => withImported(rows, imported, answers)),
    isSaving: change.isPending,
    saveError: change.error,
    resetSave: change.reset,
  };
}
