import type { Failure } from '../../../domain/failure';
import { isSame, keptState, readKept, readRow, stateOf } from '../../../domain/model/kept/readKept';
import type { KeptKind, KeptRows } from '../../../domain/model/kept/keptObject';
import { inParallel } from '../pacing/inParallel';
import { asFailure } from '../storedSlos/knownSlos';
import { readShelf, waitingIn, type Read, type Shelf } from './storedParts';

const writesAtATime = 4;

/**
 * Moves what earlier versions kept in the app's state into app settings. It may be interrupted and repeated: what arrived is not written
 * again, and a row leaves the state only when its settings object was read back. Rows that nobody can read stay in the state.
 * @returns what is stored after it, and why the rest could not be moved
 */
export async function moveToSettings<T>(shelf: Shelf<T>, read: Read<T>): Promise<Read<T> & { stayed: Failure | null }> {
  const { kind, settings, states } = shelf;
  if (read.refused !== null) return { ...read, stayed: read.refused };
  if (waitingIn(read).length === 0 && isTidy(read)) return { ...read, stayed: null };
  const stayed = await created(shelf, waitingIn(read));
  try {
    const arrived = readKept(kind, await settings.all(), []);
    // Read anew: what somebody who may not write app settings added meanwhile stays.
    const now = keptState(kind, await states.read(kind.name));
    const raws = now.raws.filter((raw) => !hasArrived(kind, raw, arrived));
    const isMoved = now.isMoved || arrived.rows.length > 0;
    if (raws.length < now.raws.length || isMoved !== now.isMoved)
      await states.write(kind.name, stateOf(kind, { raws, isMoved }));
  } catch (error) {
    // Both places hold the rows; the next one who reads goes on here.
    return { ...(await readShelf(shelf)), stayed: stayed ?? (waitingIn(read).length > 0 ? asFailure(error) : null) };
  }
  return { ...(await readShelf(shelf)), stayed };
}

/** Nothing of the state stands in app settings too, and whoever may not read those learns from the state that there is something. */
function isTidy<T>(read: Read<T>): boolean {
  const inState = waitingIn(read).length + read.bad.filter(({ object }) => object === undefined).length;
  const isTold = read.state.isMoved || read.rows.every(({ at }) => at === null);
  return isTold && read.state.raws.length === inState;
}

/** Whether a row of the state stands in app settings as it is. */
function hasArrived<T>(kind: KeptKind<T>, raw: unknown, { rows }: KeptRows<T>): boolean {
  try {
    const row = readRow(kind, raw);
    return rows.some((one) => one.id === kind.idOf(row) && isSame(one.row, row));
  } catch (error) {
    asFailure(error);
    return false;
  }
}

async function created<T>({ kind, settings }: Shelf<T>, rows: KeptRows<T>['rows']): Promise<Failure | null> {
  let refused: Failure | null = null;
  try {
    await inParallel(rows, { atATime: writesAtATime, isOver: () => false }, async ({ row }) => {
      try {
        await settings.create(kind.valueOf(row));
      } catch (error) {
        // One that Dynatrace does not take, or that somebody else moves at this moment, does not stop the others.
        const failure = asFailure(error);
        if (failure.code !== 'InvalidInput') throw failure;
        refused = failure;
      }
    });
  } catch (error) {
    return asFailure(error);
  }
  return refused;
}
