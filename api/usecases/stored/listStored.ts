import type { ListStoredPayload, ListStoredValue } from '../../../domain/contract/stored/listStored';
import type { Failure } from '../../../domain/failure';
import type { KeptKind, KeptRows } from '../../../domain/model/kept/keptObject';
import { withKind } from './keptKinds';
import { moveToSettings } from './moveToSettings';
import { readShelf, reportOf, waitingIn, type Shelf } from './storedParts';

export interface StoredParts {
  /** Where rows of a kind lie. */
  shelfOf: <T>(kind: KeptKind<T>) => Shelf<T>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** What people keep of one kind. Rows of earlier versions are moved into app settings by the first who may write there. */
export const listStored =
  ({ shelfOf, now }: StoredParts) =>
  ({ kind: name }: ListStoredPayload): Promise<ListStoredValue> =>
    withKind(name, async (kind) => {
      const shelf = shelfOf(kind);
      const read = await moveToSettings(shelf, await readShelf(shelf));
      return storedValue(read, read.stayed, now());
    });

export const storedValue = (read: KeptRows<unknown>, stayed: Failure | null, now: number): ListStoredValue => {
  const inState = waitingIn(read).length;
  return {
    asOf: new Date(now).toISOString(),
    rows: read.rows.map(({ row }) => row),
    bad: read.bad,
    inState,
    // Where nothing waits, nothing is amiss; where app settings cannot be read, others may have stored what is not seen here.
    remark: reportOf(stayed),
  };
};
