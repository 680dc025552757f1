import { SettingsObjectsClient } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { allPages } from './allPages';
import { HttpError, httpErrorIn } from './httpError';
import { sayingOf, translated, translateError, type Doing } from './translateError';

export interface SettingsObject {
  objectId: string;
  schemaId: string;
  externalId: string | null;
  value: Record<string, unknown>;
  /** When it was last changed (ISO 8601) and by whom (a user's id), as far as told. */
  modified: { at: string | null; by: string | null };
}

export interface SettingsWrite {
  schemaId: string;
  externalId: string;
  value: object;
  /** Object that is to be replaced and gets the `externalId`. */
  objectId?: string;
}

/** What became of one object of a write, in the order of the request. */
export type SettingsWritten = { ok: true; objectId: string } | { ok: false; failure: Failure };

export interface SettingsObjects {
  /** Every object of a schema in scope `environment`. @throws Failure `NotFound` when the environment has no such schema. */
  all(schemaId: string): Promise<SettingsObject[]>;
  /** Creates or, where an object carries the `externalId` already, replaces. Each object stands for itself. */
  save(writes: readonly SettingsWrite[]): Promise<SettingsWritten[]>;
  /** @throws Failure `NotFound` when there is no such object. */
  remove(objectId: string): Promise<void>;
}

const scope = 'environment';
const pageSize = 500;
const fields = 'objectId,externalId,value,modified,modifiedBy';

/**
 * Settings objects of scope `environment`. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings
 * @param noun what one object is to a person, e.g. `SLO`; failures speak of it
 * @param writeScopes what saving one takes
 */
export function settingsObjectsFrom(
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
    throw new Failure({
      code: 'Unexpected',
      message: `Could not read the ${noun}s: a settings object without id or value`,
      whose: 'platform',
      hint: 'Try again; if it stays, report it with the time: the API may have changed.',
    });
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

/** An item that the answer does not speak of was not written, as far as anybody knows. */
function writtenOf(answer: unknown, noun: string, writing: Doing): SettingsWritten {
  if (!isRecord(answer) || typeof answer.code !== 'number') {
    const report = {
      code: 'Unexpected',
      message: `Dynatrace did not say what became of this ${noun}`,
      whose: 'platform',
      hint: 'Do it again: nothing is created twice.',
    } as const;
    return { ok: false, failure: new Failure(report) };
  }
  if (answer.code >= 200 && answer.code < 300 && typeof answer.objectId === 'string') {
    return { ok: true, objectId: answer.objectId };
  }
  const { code } = answer;
  const error = new HttpError(code, 'POST', 'settings/objects', { error: answer.error }, null);
  const failure = translateError(error, writing);
  if (code !== 400) return { ok: false, failure };
  // Per item it is the object's own content that was refused, which its owner can change.
  const hint = `Change what Dynatrace refused and try again; the other ${noun}s are not affected.`;
  const message = `Could not save the ${noun}: ${sayingOf({ error: answer.error }) || 'Dynatrace refused it'}`;
  return { ok: false, failure: new Failure({ code: 'InvalidInput', message, whose: 'user', hint }, error) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
