import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  connectionKey,
  migrateConnections,
  type Connection,
  type StoredConnections,
} from '../../../domain/model/connection';
import { stateKeys } from '../../../domain/model/settings';
import { readAppState, writeAppState } from './appState';

const queryKey = ['app-state', stateKeys.connections];
const read = async (signal?: AbortSignal) => migrateConnections(await readAppState(stateKeys.connections, signal));

/** The connections that somebody launched from this app, oldest first. */
export function useConnections() {
  return useQuery({ queryKey, queryFn: ({ signal }) => read(signal) });
}

/**
 * Remembers connections; one that is there already (same account and region) is replaced in its place.
 * Reads again before it writes, so that two people working at once keep each other's rows.
 */
export function useAddConnections() {
  return useChange((stored, added: readonly Connection[]) => {
    const byKey = new Map(stored.map((connection) => [connectionKey(connection), connection]));
    for (const connection of added) byKey.set(connectionKey(connection), connection);
    return [...byKey.values()];
  });
}

/** Forgets one connection, named by its key; the stack in AWS is not touched. */
export function useRemoveConnection() {
  return useChange((stored, key: string) => stored.filter((connection) => connectionKey(connection) !== key));
}

function useChange<TInput>(change: (stored: readonly Connection[], input: TInput) => Connection[]) {
  const client = useQueryClient();
  return useMutation({
    // One after the other within this browser: the store knows no compare-and-set.
    scope: { id: stateKeys.connections },
    mutationFn: async (input: TInput) => {
      const connections = change(await read(), input);
      await writeAppState(stateKeys.connections, { version: 1, connections } satisfies StoredConnections);
      return connections;
    },
    onSuccess: (connections) => client.setQueryData(queryKey, connections),
  });
}
