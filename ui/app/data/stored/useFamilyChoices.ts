import type { Cluster, MetricFamily } from '../../../../domain/model/cluster';
import {
  familyChoiceKey,
  migrateFamilyChoices,
  withFamily,
  type FamilyChoice,
} from '../../../../domain/model/familyChoice';
import { stateKeys } from '../../../../domain/model/settings';
import { readRows } from '../../../../domain/model/storedRows';
import { useStoredList } from './useStoredList';

const stored = {
  key: stateKeys.families,
  list: 'families',
  read: (value: unknown) =>
    readRows(value, {
      kind: 'families',
      list: 'families',
      read: migrateFamilyChoices,
      check: () => undefined,
      idOf: (choice: FamilyChoice) => familyChoiceKey(choice),
    }),
} as const;

/** Which family of metrics the SLOs of clusters read that arrive by both, as people answered, for everyone in this environment. */
export function useFamilyChoices() {
  const { query, change, removeBad } = useStoredList(stored);
  return {
    /** Undefined until read. */
    choices: query.data?.rows,
    /** Stored rows that cannot be used. */
    bad: query.data?.bad ?? [],
    removeBad: removeBad.mutateAsync,
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    /** Answers for these clusters; null takes their answers back. */
    choose: ({ clusters, family }: { clusters: readonly Cluster[]; family: MetricFamily | null }) =>
      change.mutateAsync((rows) => withFamily(rows, clusters, family)),
    isSaving: change.isPending,
    saveError: change.error,
  };
}
