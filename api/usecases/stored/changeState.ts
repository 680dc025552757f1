import type { ChangeStoredPayload } from '../../../domain/contract/stored/changeStored';
import type { KeptKind } from '../../../domain/model/kept/keptObject';
import { isSame, keptState, readRow, stateOf } from '../../../domain/model/kept/readKept';
import { asFailure } from '../storedSlos/knownSlos';
import type { Shelf } from './storedParts';

export type StateChange = (raws: readonly unknown[]) => unknown[];

/** Changes the rows that lie in the app's state, read anew before: it knows no versions. @throws Failure */
export async function changeState<T>({ kind, states }: Shelf<T>, changes: readonly StateChange[]): Promise<void> {
  if (changes.length === 0) return;
  const now = keptState(kind, await states.read(kind.name));
  const raws = changes.reduce<readonly unknown[]>((rows, change) => change(rows), now.raws);
  await states.write(kind.name, stateOf(kind, { ...now, raws }));
}

/** Rows of the state but the one of an id; those that nobody can read stay. */
export const without = <T>(kind: KeptKind<T>, raws: readonly unknown[], id: string): unknown[] =>
  raws.filter((raw) => {
    try {
      return kind.idOf(readRow(kind, raw)) !== id;
    } catch (error) {
      asFailure(error);
      return true;
    }
  });

/** Removes a stored row that cannot be used, from where it lies. @throws Failure */
export async function removeBadRow<T>(
  { settings }: Shelf<T>,
  { object, raw }: NonNullable<ChangeStoredPayload['removeBad']>,
  inState: StateChange[],
): Promise<void> {
  if (object === undefined) {
    inState.push((raws) => {
      const at = raws.findIndex((one) => isSame(one, raw));
      return raws.filter((_one, index) => index !== at);
    });
    return;
  }
  try {
    await settings.remove(object.objectId, object.version);
  } catch (error) {
    if (asFailure(error).code !== 'NotFound') throw error;
  }
}
