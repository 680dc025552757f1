import { AppSettingsObjectsClient, type AppSettingsObject } from '@dynatrace-sdk/client-app-settings-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { allPages } from './allPages';
import { httpErrorIn } from './httpError';
import { sayingOf, translated, type Doing } from './translateError';

/** A settings object of this app. */
export interface AppSettingsRow {
  objectId: string;
  /** For optimistic locking; changes with every update. */
  version: string;
  value: unknown;
  /** ISO 8601 and the id of a user; null where the answer does not say. */
  modified: { at: string | null; by: string | null };
}

/** Settings objects of one schema of this app. */
export interface AppSettings {
  /** All of them, to the last page. @throws Failure, `Unavailable` for a list that Dynatrace calls incomplete */
  all(): Promise<AppSettingsRow[]>;
  /** @throws Failure `InvalidInput` with the fields that Dynatrace refused; of `Unavailable` nobody knows whether it was created */
  create(value: Record<string, unknown>): Promise<void>;
  /** @throws Failure `Conflict` when it was changed since `version` was read, `NotFound`, `InvalidInput` as above */
  update(objectId: string, version: string, value: Record<string, unknown>): Promise<void>;
  /** @throws Failure `Conflict`, `NotFound` */
  remove(objectId: string, version: string): Promise<void>;
}

const largestPage = 500;

/** The client writes an id into the path as it is (1.1.3). */
const inPath = encodeURIComponent;

/**
 * App Settings API. https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-app-settings-v2
 * A changed object refuses an update with 409 (https://developer.dynatrace.com/platform-services/general/locking); 412 counts as a conflict too.
 * @param httpClient one that does not repeat a POST whose answer got lost
 * @param noun what one object is to a person, e.g. `policy`; failures speak of it
 */
export function appSettingsFrom(httpClient: HttpClient, schemaId: string, noun: string): AppSettings {
  const client = new AppSettingsObjectsClient(httpClient, { transformDates: false });
  const reading: Doing = { what: `read the stored ${noun}`, scopes: ['app-settings:objects:read'] };
  const writing: Doing = { what: `save the ${noun}`, scopes: ['app-settings:objects:write'] };
  const removing: Doing = { what: `delete the ${noun}`, scopes: ['app-settings:objects:write'] };
  const saved = (save: () => Promise<{ version?: string } | void>) =>
    translated(writing, async () => {
      try {
        // Whatever has no version is no answer of this API, or one to a validation alone (200): nothing was stored.
        if (typeof (await save())?.version !== 'string')
          throw new TypeError('An answer without the version that was saved');
      } catch (error) {
        throw refusal(error, noun) ?? error;
      }
    });
  return {
    all: () =>
      translated(reading, async () => {
        const first = { schemaId, addFields: 'value,modificationInfo', pageSize: largestPage };
        // Every other parameter must be left out beside `pageKey`.
        const page = async (pageKey: string | undefined) => {
          const { items, nextPageKey, error } = await client.getAppSettingsObjects(pageKey ? { pageKey } : first);
          if (error !== undefined) throw incomplete(noun, error.message);
          return { items, nextPageKey };
        };
        return (await allPages(page, ({ items }) => items)).map(rowOf);
      }),
    create: (value) => saved(() => client.postAppSettingsObject({ body: { schemaId, value } })),
    update: (objectId, version, value) =>
      saved(() =>
        client.putAppSettingsObjectByObjectId({
          objectId: inPath(objectId),
          optimisticLockingVersion: version,
          body: { value },
        }),
      ),
    remove: (objectId, version) =>
      translated(removing, () =>
        client.deleteAppSettingsObjectByObjectId({ objectId: inPath(objectId), optimisticLockingVersion: version }),
      ),
  };
}

function rowOf({ objectId, version, value, modificationInfo }: AppSettingsObject): AppSettingsRow {
  // Without the transformation of dates these are the texts of the answer.
  const { lastModifiedTime: at, lastModifiedBy: by } = modificationInfo ?? {};
  return { objectId, version, value, modified: { at: at === undefined ? null : String(at), by: by ?? null } };
}

/** A 200 that carries an error lists some of the objects only. */
const incomplete = (noun: string, message: string) =>
  new Failure({
    code: 'Unavailable',
    message: `Could not read all that is stored of ${noun}: ${message}`,
    whose: 'platform',
    hint: 'Try again in a moment; nothing was changed.',
  });

/** What Dynatrace does not let through is of the object's own content, which a person can change. */
function refusal(error: unknown, noun: string): Failure | null {
  const http = httpErrorIn(error);
  if (http?.status !== 400) return null;
  return new Failure(
    {
      code: 'InvalidInput',
      message: `Could not save the ${noun}: ${sayingOf(http.body) || 'Dynatrace refused it'}`,
      whose: 'user',
      hint: 'Correct what Dynatrace refused and save again; nothing was changed.',
    },
    error,
  );
}
