import { useMutation } from '@tanstack/react-query';
import { connectionKey, type Connection } from '../../../../domain/model/connection';
import { stateKeys } from '../../../../domain/model/settings';
import { readStoredConnections } from '../../../../domain/onboarding/stored/storedConnections';
import { useStoredChange } from './useStoredChange';
import { useStoredList } from './useStoredList';

const stored = { key: stateKeys.connections, list: 'connections', read: readStoredConnections } as const;

/** The connections that somebody launched from this app, oldest first, and stored rows that cannot be used. */
export function useConnections() {
  const { query, removeBad } = useStoredList(stored);
  return { ...query, removeBad: removeBad.mutateAsync };
}

/**
 * Remembers connections; one that is there already (same account and region) is replaced in its place.
 */
export function useAddConnections() {
  return useChange((rows, added: readonly Connection[]) => {
    const byKey = new Map(rows.map((connection) => [connectionKey(connection), connection]));
    for (const connection of added) byKey.set(connectionKey(connection), connection);
    return [...byKey.values()];
  });
}

/** Forgets one connection, named by its key; the stack in AWS is not touched. */
export function useRemoveConnection() {
  return useChange((rows, key: string) => rows.filter((connection) => connectionKey(connection) !== key));
}

function useChange<TInput>(change: (rows: readonly Connection[], input: TInput) => Connection[]) {
  const list = useStoredChange(stored);
  return useMutation({
    mutationFn: (input: TInput) => list.change.mutateAsync((rows) => change(rows, input)),
  });
}
