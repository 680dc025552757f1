import { migrateFleetDrafts, type FleetDraft } from '../../../../domain/model/fleetDraft';
import { stateKeys } from '../../../../domain/model/settings';
import { readRows } from '../../../../domain/model/storedRows';
import { withoutSecrets } from '../../../../domain/onboarding/secrets/withoutSecrets';
import { useStoredList } from './useStoredList';

const stored = {
  key: stateKeys.drafts,
  list: 'drafts',
  read: (value: unknown) =>
    readRows(value, {
      kind: 'drafts',
      list: 'drafts',
      read: migrateFleetDrafts,
      check: () => undefined,
      idOf: ({ id }: FleetDraft) => id,
    }),
} as const;

/** Characters of a list that a stored row has room for. */
export const longestDraft = 15_000;

/** Drafts of many accounts, kept in the environment, where everybody who uses this app finds them. */
export function useFleetDrafts() {
  const { query, change, removeBad } = useStoredList(stored);
  return {
    query,
    isSaving: change.isPending,
    saveError: change.error,
    removeBad: removeBad.mutateAsync,
    /** Keeps a draft, in place of the one with its id. What looks like a token is not kept, in whichever field it was pasted. */
    save: (draft: FleetDraft) =>
      change.mutate((rows) => [...rows.filter(({ id }) => id !== draft.id), draftWithoutSecrets(draft)]),
    /** Resolves when it is gone; what failed is in `saveError` too. */
    remove: (id: string) => change.mutateAsync((rows) => rows.filter((row) => row.id !== id)),
  };
}

const draftWithoutSecrets = (draft: FleetDraft): FleetDraft => ({
  ...draft,
  name: withoutSecrets(draft.name),
  text: withoutSecrets(draft.text),
  regions: withoutSecrets(draft.regions),
  namespaces: withoutSecrets(draft.namespaces),
  pick: draft.pick && {
    ...draft.pick,
    others: {
      'AWS/ECS': withoutSecrets(draft.pick.others['AWS/ECS']),
      'ECS/ContainerInsights': withoutSecrets(draft.pick.others['ECS/ContainerInsights']),
    },
  },
  stackName: withoutSecrets(draft.stackName),
  organization: { ...draft.organization, units: withoutSecrets(draft.organization.units) },
});
