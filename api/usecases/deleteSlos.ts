import type { DeleteSlosPayload, DeleteSlosValue } from '../../domain/contract/deleteSlos';
import { Failure } from '../../domain/failure';
import { keyOfExternalId } from '../../domain/model/slo';
import type { SloObjects } from '../platform/sloObjects';
import { classicOnly } from './classicOnly';
import { deadlineFrom, type Deadline } from './deadline';

export interface DeleteSlosParts {
  sloObjects: SloObjects;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

type Result = DeleteSlosValue['results'][number];

/** The API deletes one object a request; so many requests run at a time. */
const atATime = 4;

/** Deletes SLOs of ours by key; others cannot be named. One that is not there is `absent`, so repeating is safe. */
export const deleteSlos =
  ({ sloObjects, stopwatch }: DeleteSlosParts) =>
  async ({ engine, keys }: DeleteSlosPayload): Promise<DeleteSlosValue> => {
    classicOnly(engine);
    const deadline = deadlineFrom(stopwatch);
    const idByKey = new Map(
      (await sloObjects.all()).map(({ externalId, objectId }) => [keyOfExternalId(externalId ?? undefined), objectId]),
    );
    const distinct = [...new Set(keys)];
    const results: Result[] = [];
    for (let first = 0; first < distinct.length; first += atATime) {
      const some = distinct.slice(first, first + atATime);
      results.push(...(await Promise.all(some.map((key) => removed(sloObjects, key, idByKey.get(key), deadline)))));
    }
    return { results, remaining: [], references: [] };
  };

async function removed(
  sloObjects: SloObjects,
  key: string,
  objectId: string | undefined,
  deadline: Deadline,
): Promise<Result> {
  if (objectId === undefined) return { key, outcome: 'absent', failure: null };
  if (deadline.isOver()) return { key, outcome: 'failed', failure: outOfTime.report() };
  try {
    await sloObjects.remove(objectId);
    return { key, outcome: 'deleted', failure: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'NotFound') return { key, outcome: 'absent', failure: null };
    return { key, outcome: 'failed', failure: error.report() };
  }
}

const outOfTime = new Failure({
  code: 'Timeout',
  message: 'Not attempted: the time of this call was used up',
  whose: 'us',
  hint: 'Delete the rest with another call.',
});
