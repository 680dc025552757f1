import type { Failure } from '../../../domain/failure';
import { goneConflict, keptConflict } from '../../../domain/model/kept/keptConflict';
import type { KeptRow } from '../../../domain/model/kept/keptObject';
import { isSame, readKept } from '../../../domain/model/kept/readKept';
import { asFailure } from '../storedSlos/knownSlos';
import { without, type StateChange } from './changeState';
import { cannotUse, type Read, type Shelf } from './storedParts';

/** What one change has done so far. */
export interface Written {
  /** Why rows go into the state instead of app settings. */
  refused: Failure | null;
  /** The state is one value, so it is written once, at the end. */
  inState: StateChange[];
}

/** Writes a row where it lies; a new one into app settings, or into the state where those cannot be used. @throws Failure */
export async function storeRow<T>(
  shelf: Shelf<T>,
  current: KeptRow<T> | undefined,
  row: T,
  written: Written,
): Promise<void> {
  const { kind, settings } = shelf;
  const waits = (raws: readonly unknown[]) => [...without(kind, raws, kind.idOf(row)), row];
  if (current !== undefined && isSame(current.row, row)) return;
  if (current?.at)
    return guarded(shelf, current, row, (at) => settings.update(at.objectId, at.version, kind.valueOf(row)));
  if (current !== undefined || written.refused !== null) return void written.inState.push(waits);
  try {
    await settings.create(kind.valueOf(row));
  } catch (error) {
    const failure = asFailure(error);
    // Of a lost answer nobody knows whether it was created: written into the state too, it would be there twice.
    if (cannotUse(failure) && failure.code !== 'Unavailable' && failure.code !== 'Timeout') {
      written.refused = failure;
      return void written.inState.push(waits);
    }
    const theirs = await rowNow(shelf, kind.idOf(row));
    if (theirs === undefined) throw failure;
    if (!isSame(theirs.row, row)) throw keptConflict(kind, theirs, row);
  }
}

/** @throws Failure */
export async function removeRow<T>(
  shelf: Shelf<T>,
  current: KeptRow<T>,
  { state }: Read<T>,
  written: Written,
): Promise<void> {
  const { kind, settings } = shelf;
  const kept = without(kind, state.raws, current.id);
  // Left in the state by a move that was interrupted, it would come back.
  if (kept.length < state.raws.length) written.inState.push((raws) => without(kind, raws, current.id));
  if (current.at !== null) await guarded(shelf, current, null, (at) => settings.remove(at.objectId, at.version));
}

/** A write in the version that was read. One whose answer got lost meets its own version: what is as wanted was stored. */
async function guarded<T>(
  shelf: Shelf<T>,
  { id, at }: KeptRow<T>,
  wanted: T | null,
  write: (at: NonNullable<KeptRow<T>['at']>) => Promise<void>,
): Promise<void> {
  if (at === null) return;
  try {
    await write(at);
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code !== 'NotFound' && failure.code !== 'Conflict') throw failure;
    const theirs = await rowNow(shelf, id);
    if (theirs === undefined) {
      if (wanted === null) return;
      throw goneConflict(shelf.kind, wanted);
    }
    if (wanted !== null && isSame(theirs.row, wanted)) return;
    throw keptConflict(shelf.kind, theirs, wanted);
  }
}

const rowNow = async <T>({ kind, settings }: Shelf<T>, id: string): Promise<KeptRow<T> | undefined> =>
  readKept(kind, await settings.all(), []).rows.find((one) => one.id === id);
