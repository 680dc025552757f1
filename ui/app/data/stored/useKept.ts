import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangeStoredPayload } from '../../../../domain/contract/stored/changeStored';
import type { ListStoredPayload, ListStoredValue } from '../../../../domain/contract/stored/listStored';
import { Failure } from '../../../../domain/failure';
import type { KeptKind } from '../../../../domain/model/kept/keptObject';
import type { BadRow } from '../../../../domain/model/storedRows';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

type Named<T> = Pick<KeptKind<T>, 'name' | 'idOf'>;
type Change<T> = Omit<ChangeStoredPayload<T>, 'kind'>;

/** What people keep of one kind, and how to change it. */
export function useKept<T>(kind: Named<T>) {
  const query = useQuery({
    queryKey: queryKeys.stored(kind.name),
    queryFn: ({ signal }) =>
      callFunction<ListStoredPayload, ListStoredValue<T>>('list-stored', { kind: kind.name }, signal),
  });
  return { query, ...useKeptChange(kind) };
}

/**
 * Changes what people keep without watching it: what only writes asks nothing when it appears, and so does not begin anew the reading of
 * what could not be read. Rejects with a Failure: `Conflict` where somebody changed a row since it was seen; then it is read again, so that
 * repeating it is a decision about what is there now.
 */
export function useKeptChange<T>({ name, idOf }: Named<T>) {
  const client = useQueryClient();
  const queryKey = queryKeys.stored(name);
  const rowsNow = () => client.getQueryData<ListStoredValue<T>>(queryKey)?.rows;
  /** A row as this browser read it; undefined where it read nothing. */
  const seenOf = (id: string): T | null | undefined => {
    const rows = rowsNow();
    return rows === undefined ? undefined : (rows.find((row) => idOf(row) === id) ?? null);
  };
  const change = useMutation({
    // One after the other within this browser, each on what the one before it left.
    scope: { id: name },
    mutationFn: (make: () => Change<T>) =>
      callFunction<ChangeStoredPayload<T>, ListStoredValue<T>>('change-stored', { kind: name, ...make() }),
    onSuccess: (value) => client.setQueryData(queryKey, value),
    onError: (error) =>
      error instanceof Failure && error.code === 'Conflict' ? client.invalidateQueries({ queryKey }) : undefined,
  });
  /** Stores rows in the place of those that they stand for. @param opened what an editor began with; without it what this browser read last */
  const put = (rows: readonly T[], opened?: T | null) =>
    change.mutateAsync(() => ({
      put: rows.map((row) => ({ row, seen: opened === undefined ? seenOf(idOf(row)) : opened })),
    }));
  const remove = (id: string) => change.mutateAsync(() => ({ remove: [{ id, seen: seenOf(id) }] }));
  const removeBad = ({ object, raw }: BadRow) =>
    change.mutateAsync(() => ({ removeBad: object === undefined ? { raw } : { object } }));
  return { change, put, remove, removeBad };
}
