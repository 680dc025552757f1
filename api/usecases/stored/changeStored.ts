import type { ChangeStoredPayload } from '../../../domain/contract/stored/changeStored';
import type { ListStoredValue } from '../../../domain/contract/stored/listStored';
import { Failure } from '../../../domain/failure';
import type { KeptKind, KeptRow } from '../../../domain/model/kept/keptObject';
import { goneConflict, keptConflict } from '../../../domain/model/kept/keptConflict';
import { isSame, readRow } from '../../../domain/model/kept/readKept';
import { inParallel } from '../pacing/inParallel';
import { changeState, removeBadRow } from './changeState';
import { storedValue, type StoredParts } from './listStored';
import { withKind } from './keptKinds';
import { moveToSettings } from './moveToSettings';
import { readShelf, type Shelf } from './storedParts';
import { removeRow, storeRow, type Written } from './writeRow';

type Put = NonNullable<ChangeStoredPayload['put']>[number];

const writesAtATime = 4;

/**
 * Stores and removes rows of one kind, each in its own settings object and in the version that was read; where app settings cannot be
 * written, in the app's state, and the answer says so.
 * @throws Failure `InvalidInput` for a row that is wrong, `Conflict` saying what somebody changed since it was seen
 */
export const changeStored =
  ({ shelfOf, now }: StoredParts) =>
  ({ kind: name, ...change }: ChangeStoredPayload): Promise<ListStoredValue> =>
    withKind(name, async (kind) => {
      const { read, refused } = await changed(shelfOf(kind), change);
      return storedValue(read, refused, now());
    });

async function changed<T>(shelf: Shelf<T>, { put = [], remove = [], removeBad }: Omit<ChangeStoredPayload, 'kind'>) {
  const read = await moveToSettings(shelf, await readShelf(shelf));
  const byId = new Map(read.rows.map((one) => [one.id, one]));
  const wanted = put.map((one) => ({ row: rightRow(shelf.kind, one.row), seen: one.seen }));
  const gone = remove.flatMap(({ id, seen }) => {
    const current = byId.get(id);
    return current === undefined ? [] : [{ current, seen }];
  });
  // Looked at before anything is written: what is refused is refused as a whole.
  for (const { row, seen } of wanted) assertUnchanged(shelf.kind, byId.get(shelf.kind.idOf(row)), row, seen);
  for (const { current, seen } of gone) assertUnchanged(shelf.kind, current, null, seen);
  const written: Written = { refused: read.refused, inState: [] };
  const jobs = [
    ...wanted.map(
      ({ row }) =>
        () =>
          storeRow(shelf, byId.get(shelf.kind.idOf(row)), row, written),
    ),
    ...gone.map(
      ({ current }) =>
        () =>
          removeRow(shelf, current, read, written),
    ),
    ...(removeBad === undefined ? [] : [() => removeBadRow(shelf, removeBad, written.inState)]),
  ];
  await allOf(jobs);
  await changeState(shelf, written.inState);
  const after = await moveToSettings(shelf, await readShelf(shelf));
  return { read: after, refused: written.refused ?? after.stayed };
}

/** @throws Failure `InvalidInput` */
function rightRow<T>(kind: KeptKind<T>, raw: Put['row']): T {
  try {
    const row = readRow(kind, raw);
    kind.check?.(row);
    return row;
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'InvalidInput') throw error;
    const message = `row: ${error.message.replace(/^The stored \w+ cannot be read: (row 1:? ?)?/, '')}`;
    throw new Failure(
      { code: 'InvalidInput', message, whose: 'user', hint: 'Correct it and save again; nothing was changed.' },
      error,
    );
  }
}

/** @param wanted null to remove it. @throws Failure `Conflict` */
function assertUnchanged<T>(
  kind: KeptKind<T>,
  current: KeptRow<T> | undefined,
  wanted: T | null,
  seen: Put['seen'],
): void {
  if (seen === undefined || (current !== undefined && wanted !== null && isSame(current.row, wanted))) return;
  if (current === undefined) {
    if (seen !== null && wanted !== null) throw goneConflict(kind, wanted);
    return;
  }
  if (seen === null || !isSame(rightRow(kind, seen), current.row)) throw keptConflict(kind, current, wanted);
}

/** @throws Failure of the first that failed, which says how many were done before it */
async function allOf(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  let done = 0;
  try {
    await inParallel(jobs, { atATime: writesAtATime, isOver: () => false }, async (job) => {
      await job();
      done += 1;
    });
  } catch (error) {
    if (!(error instanceof Failure) || done === 0) throw error;
    throw new Failure(
      { ...error.report(), hint: `${error.hint} ${done} of ${jobs.length} were done before it.` },
      error,
    );
  }
}
