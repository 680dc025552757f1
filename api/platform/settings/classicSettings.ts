import { SettingsObjectsClient } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { allPages } from '../allPages';
import { HttpError, httpErrorIn } from '../httpError';
import { isRecord } from '../plainJson';
import { translated, type Doing } from '../translateError';
import { pageSize, scope, type SettingsObject, type SettingsObjects, type SettingsWritten } from './settingsObjects';
import { refusedObject, unreadableObject, untoldObject } from './settingsFailures';

const fields = 'objectId,externalId,value,modified,modifiedBy';

/**
 * Settings objects of scope `environment` by the classic API, many of them in one request.
 * https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings
 * @param noun what one object is to a person, e.g. `SLO`; failures speak of it
 * @param writeScopes what saving one takes
 */
export function classicSettingsFrom(
  httpClient: HttpClient,
  noun: string,
  writeScopes: readonly string[] = ['settings:objects:write'],
): SettingsObjects {
  const client = new SettingsObjectsClient(httpClient, { transformDates: false });
  const reading: Doing = { what: `read the ${noun}s`, scopes: ['settings:objects:read'] };
  const writing: Doing = { what: `save the ${noun}`, scopes: writeScopes };
  const removing: Doing = { what: `delete the ${noun}`, scopes: ['settings:objects:write'] };
  return {
    all: (schemaId) =>
      translated(reading, () => {
        const first = { schemaIds: schemaId, scopes: scope, fields, pageSize };
        return allPages(
          (nextPageKey) => client.getSettingsObjects(nextPageKey ? { nextPageKey } : first),
          ({ items }) => items.map((item) => objectOf(schemaId, item, noun)),
        );
      }),
    save: (writes) =>
      translated(writing, async () => {
        const body = writes.map((write) => ({ scope, ...write }));
        const answers = await answersOf(() => client.postSettingsObjects({ body }));
        return writes.map((_, index) => writtenOf(answers[index], noun, writing));
      }),
    remove: (objectId) => translated(removing, () => client.deleteSettingsObjectByObjectId({ objectId })),
  };
}

function objectOf(
  schemaId: string,
  item: { objectId?: string; externalId?: string; value?: unknown; modified?: number; modifiedBy?: string },
  noun: string,
): SettingsObject {
  if (item.objectId === undefined || !isRecord(item.value)) {
    throw unreadableObject(noun);
  }
  const { objectId, externalId = null, value, modified, modifiedBy = null } = item;
  const at = modified === undefined ? null : new Date(modified).toISOString();
  return { objectId, schemaId, externalId, value, modified: { at, by: modifiedBy } };
}

/**
 * One answer per object. 200 and 207 carry them in the body; 400, 404 and 409 do too, though the client throws there
 * ("You can upload several objects at once. In that case each object returns its own response code").
 */
async function answersOf(post: () => Promise<readonly unknown[]>): Promise<readonly unknown[]> {
  try {
    return await post();
  } catch (error) {
    const body = httpErrorIn(error)?.body;
    if (isList(body)) return body;
    throw error;
  }
}

function writtenOf(answer: unknown, noun: string, writing: Doing): SettingsWritten {
  if (!isRecord(answer) || typeof answer.code !== 'number') return { ok: false, failure: untoldObject(noun) };
  const { code, objectId, error } = answer;
  if (code >= 200 && code < 300 && typeof objectId === 'string') return { ok: true, objectId };
  const refusal = new HttpError(code, 'POST', 'settings/objects', { error }, null);
  return { ok: false, failure: refusedObject(refusal, noun, writing) };
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
