import type { HttpClient } from '@dynatrace-sdk/http-client';
import type { Failure } from '../../../domain/failure';
import { allPages } from '../allPages';
import { httpErrorIn } from '../httpError';
import { isRecord, itemsPage, jsonOver } from '../plainJson';
import { translated, translateError, type Doing } from '../translateError';
import { refusedObject, unreadableObject, untoldObject } from './settingsFailures';
import { pageSize, scope, type SettingsObject, type SettingsObjects } from './settingsObjects';
import type { SettingsWrite, SettingsWritten } from './settingsObjects';

/** One request an object; so many of them at a time. */
const lanes = 4;

/** Where an object is and what it is locked by. */
interface Place {
  objectId: string;
  version: string;
}

/**
 * Settings objects of scope `environment` by the platform's API, over plain HTTP: its SDK client could not be installed.
 * It takes one object a request. An object that carries the `externalId` already is looked up and replaced by its id: that the
 * API does this by itself is not documented, only what its SDK calls the operation (`upsertSettingsObject`) says so.
 * https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-settings-v1
 * @param httpClient one that does not repeat a POST whose answer got lost: saving again finds what was created
 * @param noun what one object is to a person, e.g. `alert`; failures speak of it
 * @param writeScopes what saving one takes
 */
export function platformSettingsFrom(
  httpClient: HttpClient,
  noun: string,
  writeScopes: readonly string[] = ['settings:objects:write'],
): SettingsObjects {
  const send = jsonOver(httpClient, '/platform/settings/v1/objects');
  const reading: Doing = { what: `read the ${noun}s`, scopes: ['settings:objects:read'] };
  const writing: Doing = { what: `save the ${noun}`, scopes: writeScopes };
  const removing: Doing = { what: `delete the ${noun}`, scopes: ['settings:objects:write'] };
  const at = (objectId: string) => `/${encodeURIComponent(objectId)}`;
  const locked = ({ version }: Place) => ({ 'optimistic-locking-version': version });

  async function listed(schemaId: string): Promise<Record<string, unknown>[]> {
    const fields = 'externalId,value,modificationInfo';
    const first = { 'schema-id': schemaId, scope, 'add-fields': fields, 'page-size': `${pageSize}` };
    return allPages(
      async (key) => itemsPage(await send('GET', '', key ? { 'page-key': key } : first)),
      ({ items }) => items,
    );
  }

  /** Changes an object once more in its new version when somebody, or a lost answer of ours, changed it meanwhile. */
  async function inItsVersion(place: Place, change: (place: Place) => Promise<unknown>): Promise<void> {
    try {
      await change(place);
    } catch (error) {
      if (httpErrorIn(error)?.status !== 409) throw error;
      await change(placeOf(await send('GET', at(place.objectId)), noun));
    }
  }

  async function saved({ schemaId, externalId, value, ...write }: SettingsWrite, known: Place | undefined) {
    const place = write.objectId === undefined ? known : placeOf(await send('GET', at(write.objectId)), noun);
    if (place === undefined) {
      const created = await send('POST', '', {}, { schemaId, scope, externalId, value });
      if (!isRecord(created) || typeof created.objectId !== 'string') throw untoldObject(noun);
      return created.objectId;
    }
    await inItsVersion(place, (now) => send('PUT', at(now.objectId), locked(now), { value }));
    return place.objectId;
  }

  async function written(write: SettingsWrite, known: Place | undefined): Promise<SettingsWritten> {
    try {
      return { ok: true, objectId: await saved(write, known) };
    } catch (error) {
      const http = httpErrorIn(error);
      return { ok: false, failure: http ? refusedObject(http, noun, writing) : translateError(error, writing) };
    }
  }

  return {
    all: (schemaId) =>
      translated(reading, async () => (await listed(schemaId)).map((item) => objectOf(schemaId, item, noun))),
    save: (writes) =>
      translated(writing, async () => {
        const places = new Map<string, Place>();
        for (const schemaId of new Set(writes.map((write) => write.schemaId)))
          for (const item of await listed(schemaId))
            if (typeof item.externalId === 'string')
              places.set(placeKey(schemaId, item.externalId), placeOf(item, noun));
        const answers = await inLanes(writes, (write) =>
          written(write, places.get(placeKey(write.schemaId, write.externalId))),
        );
        return answersOrDenial(answers);
      }),
    remove: (objectId) =>
      translated(removing, async () => {
        const place = placeOf(await send('GET', at(objectId)), noun);
        await inItsVersion(place, (now) => send('DELETE', at(objectId), locked(now)));
      }),
  };
}

const placeKey = (schemaId: string, externalId: string): string => `${schemaId} ${externalId}`;

function placeOf(item: unknown, noun: string): Place {
  if (!isRecord(item) || typeof item.objectId !== 'string' || typeof item.version !== 'string')
    throw unreadableObject(noun);
  return { objectId: item.objectId, version: item.version };
}

function objectOf(schemaId: string, item: Record<string, unknown>, noun: string): SettingsObject {
  const { objectId, externalId, value, modificationInfo } = item;
  if (typeof objectId !== 'string' || !isRecord(value)) throw unreadableObject(noun);
  const { lastModifiedTime: at, lastModifiedBy: by } = isRecord(modificationInfo) ? modificationInfo : {};
  return {
    ...{ objectId, schemaId, value },
    externalId: typeof externalId === 'string' ? externalId : null,
    modified: { at: typeof at === 'string' ? at : null, by: typeof by === 'string' ? by : null },
  };
}

/** What stops one write for the moment would stop the next: the rest is not sent and gets the same answer. */
async function inLanes(
  writes: readonly SettingsWrite[],
  work: (write: SettingsWrite) => Promise<SettingsWritten>,
): Promise<SettingsWritten[]> {
  const answers: SettingsWritten[] = [];
  const open = [...writes.entries()];
  let stop: Failure | null = null;
  const lane = async () => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const [index, write] = next;
      const answer: SettingsWritten = stop === null ? await work(write) : { ok: false, failure: stop };
      if (!answer.ok && isOfTheMoment(answer.failure)) stop = answer.failure;
      answers[index] = answer;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}

const isOfTheMoment = ({ code }: Failure): boolean =>
  code === 'Throttled' || code === 'Unavailable' || code === 'Timeout';

/** Where not one was let through, nobody may write at all, and that is the answer. @throws Failure */
function answersOrDenial(answers: SettingsWritten[]): SettingsWritten[] {
  const denials = answers.flatMap((answer) => (answer.ok || !isDenial(answer.failure) ? [] : [answer.failure]));
  if (denials[0] !== undefined && denials.length === answers.length) throw denials[0];
  return answers;
}

const isDenial = ({ code }: Failure): boolean => code === 'MissingScope' || code === 'Unauthorized';
