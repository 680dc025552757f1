import { useMutation } from '@tanstack/react-query';
import type { Connection } from '../../../../domain/model/connection';
import { keptConnections } from '../../../../domain/model/kept/keptConnections';
import { useKept, useKeptChange } from './useKept';

/** The connections that somebody launched from this app, oldest first, and stored rows that cannot be used. */
export function useConnections() {
  const { query, removeBad } = useKept(keptConnections);
  return { ...query, removeBad };
}

/** Remembers connections; one that is there already (same account and region) is replaced. */
export function useAddConnections() {
  const { put } = useKeptChange(keptConnections);
  return useMutation({ mutationFn: (added: readonly Connection[]) => put(added) });
}

/** Forgets one connection, named by its key; the stack in AWS is not touched. */
export function useRemoveConnection() {
  const { remove } = useKeptChange(keptConnections);
  return useMutation({ mutationFn: (key: string) => remove(key) });
}
