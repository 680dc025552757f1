import type { AlertObject, AlertObjects, AlertWrite, AlertWritten } from '../../../api/platform/settings/alertObjects';
import type { Failure } from '../../../domain/failure';

export interface FakeAlertObjects extends AlertObjects {
  stored: AlertObject[];
  /** External ids of every write request, in order. */
  requests: string[][];
}

/** Decides what becomes of one object of a request; null lets it be stored. A throw is a failure of the whole request. */
export type AlertTrouble = (write: AlertWrite, request: number) => Failure | null;

/** Settings objects of both alert schemas that upsert by schema and external id. */
export function fakeAlertObjects(existing: AlertObject[] = [], trouble: AlertTrouble = () => null): FakeAlertObjects {
  const stored = [...existing];
  const requests: string[][] = [];
  const written = (write: AlertWrite): AlertWritten => {
    const failure = trouble(write, requests.length);
    if (failure) return { ok: false, failure };
    const { schemaId, externalId, value } = write;
    const known = stored.findIndex((one) => one.schemaId === schemaId && one.externalId === externalId);
    const objectId = stored[known]?.objectId ?? `object-${stored.length + 1}`;
    const object: AlertObject = {
      objectId,
      schemaId,
      externalId,
      value: { ...value },
      modified: { at: null, by: null },
    };
    if (known < 0) stored.push(object);
    else stored[known] = object;
    return { ok: true, objectId };
  };
  return {
    ...{ stored, requests },
    all: async (schemaId) => stored.filter((one) => one.schemaId === schemaId),
    save: async (writes) => {
      requests.push(writes.map(({ externalId }) => externalId));
      return writes.map(written);
    },
    remove: async (_, objectId) => {
      stored.splice(
        stored.findIndex((one) => one.objectId === objectId),
        1,
      );
    },
  };
}
