import type { SloObject, SloObjects, SloWrite, SloWritten } from '../../../api/platform/sloObjects';
import { Failure, type FailureCode } from '../../../domain/failure';

export interface FakeSloObjects extends SloObjects {
  stored: Map<string, SloObject>;
  /** External ids of every write request, in order. */
  requests: string[][];
  removed: string[];
}

/** Decides what becomes of one object of a request; null lets it be stored. A throw is a failure of the whole request. */
export type Trouble = (write: SloWrite, request: number) => FailureCode | Failure | null;

export const failing = (code: FailureCode, message: string = code): Failure =>
  new Failure({ code, message, whose: 'platform' });

/** Settings objects that upsert by external id, as the API does. */
export function fakeSloObjects(existing: SloObject[] = [], trouble: Trouble = () => null): FakeSloObjects {
  const stored = new Map(existing.map((object) => [object.externalId ?? object.objectId, object]));
  const requests: string[][] = [];
  const removed: string[] = [];
  const written = (write: SloWrite): SloWritten => {
    const problem = trouble(write, requests.length);
    if (problem !== null) return { ok: false, failure: problem instanceof Failure ? problem : failing(problem) };
    const objectId = stored.get(write.externalId)?.objectId ?? `object of ${write.externalId}`;
    stored.set(write.externalId, { objectId, externalId: write.externalId, value: { ...write.value } });
    return { ok: true, objectId };
  };
  return {
    ...{ stored, requests, removed },
    all: async () => [...stored.values()],
    save: async (writes) => {
      requests.push(writes.map(({ externalId }) => externalId));
      return writes.map(written);
    },
    remove: async (objectId) => {
      removed.push(objectId);
      const found = [...stored].find(([, object]) => object.objectId === objectId);
      if (!found) throw failing('NotFound');
      stored.delete(found[0]);
    },
  };
}
