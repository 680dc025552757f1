import type { SloObject, SloObjects, SloWrite, SloWritten } from '../../../api/platform/settings/sloObjects';
import { Failure, type FailureCode } from '../../../domain/failure';

/** As a test names one; nobody knows who changed it. */
export type StoredObject = Omit<SloObject, 'modified'> & Partial<Pick<SloObject, 'modified'>>;

const nobodyKnows = { at: null, by: null };

export interface FakeSloObjects extends SloObjects {
  stored: Map<string, SloObject>;
  /** External ids of every write request, in order. */
  requests: string[][];
  removed: string[];
}

/** Decides what becomes of one object of a request; null lets it be stored. A throw is a failure of the whole request. */
export type Trouble = (write: SloWrite, request: number) => FailureCode | Failure | null;

export const failing = (code: FailureCode, message: string = code, retryAfterSeconds?: number): Failure =>
  new Failure({ code, message, whose: 'platform', hint: 'Try again.', retryAfterSeconds });

/** Settings objects that upsert by external id, as the API does. */
export function fakeSloObjects(existing: StoredObject[] = [], trouble: Trouble = () => null): FakeSloObjects {
  const stored = new Map<string, SloObject>(
    existing.map((object) => [object.externalId ?? object.objectId, { modified: nobodyKnows, ...object }]),
  );
  const requests: string[][] = [];
  const removed: string[] = [];
  const written = (write: SloWrite): SloWritten => {
    const problem = trouble(write, requests.length);
    if (problem !== null) return { ok: false, failure: problem instanceof Failure ? problem : failing(problem) };
    const replaced = [...stored].find(([, { objectId }]) => objectId === write.objectId);
    if (write.objectId !== undefined && !replaced) return { ok: false, failure: failing('NotFound') };
    if (replaced) stored.delete(replaced[0]);
    const { externalId } = write;
    const objectId = write.objectId ?? stored.get(externalId)?.objectId ?? `object of ${externalId}`;
    stored.set(externalId, { objectId, externalId, value: { ...write.value }, modified: nobodyKnows });
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
