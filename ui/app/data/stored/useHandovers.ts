import { useMemo } from 'react';
import { migrateHandovers, type Handover } from '../../../../domain/model/handover';
import { stateKeys } from '../../../../domain/model/settings';
import { readRows } from '../../../../domain/model/storedRows';
import { useStoredList } from './useStoredList';

const stored = {
  key: stateKeys.handovers,
  list: 'handovers',
  read: (value: unknown) =>
    readRows(value, {
      kind: 'handovers',
      list: 'handovers',
      read: migrateHandovers,
      check: () => undefined,
      idOf: ({ id }: Handover) => id,
    }),
} as const;

/** Alerts that platform SLOs wait for until their classic SLO is gone, kept in the environment. */
export function useHandovers() {
  const { query, change } = useStoredList(stored);
  const { mutateAsync } = change;
  const { data } = query;
  return useMemo(
    () => ({
      /** None until read. */
      handovers: data?.rows ?? [],
      keep: async (rows: readonly Handover[]) => {
        await mutateAsync((before) => [...before.filter(({ id }) => rows.every((row) => row.id !== id)), ...rows]);
      },
      forget: async (ids: readonly string[]) => {
        await mutateAsync((before) => before.filter(({ id }) => !ids.includes(id)));
      },
    }),
    [data, mutateAsync],
  );
}

export type Handovers = ReturnType<typeof useHandovers>;
