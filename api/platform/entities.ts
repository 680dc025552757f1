import { MonitoredEntitiesClient } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { entityTypeSelector } from '../../domain/queries/entityTypeSelector';
import { allPages } from './allPages';
import { httpErrorIn } from './httpError';
import { sayingOf, translated, translateError, type Doing } from './translateError';

export interface EntityName {
  entityId: string;
  name: string;
}

/** What became of a look at the entities. Only `listed` says anything about which exist. */
export type EntityAnswer =
  /** All of them, to the last page; possibly none. */
  | { kind: 'listed'; entities: EntityName[] }
  /** The environment does not know the type, which for types that an extension brings means: it has not run here. */
  | { kind: 'no-type' }
  /** `denied`: the user may not; `gone`: this environment no longer has the API; `unknown`: no answer, or none to rely on. */
  | { kind: 'denied' | 'gone' | 'unknown'; failure: Failure };

export interface Entities {
  /** Entities of a type seen since `from`. Never fails: most of what is asked is known without entities. */
  ofType(type: string, from: string): Promise<EntityAnswer>;
}

const doing: Doing = { what: 'list the ECS cluster entities', scopes: ['environment-api:entities:read'] };

/** The largest page is not documented; 500 is what other clients of Dynatrace's own use. */
const pageSize = 500;

/** Monitored entities API v2. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/entity-v2 */
export function entitiesFrom(httpClient: HttpClient): Entities {
  const client = new MonitoredEntitiesClient(httpClient, { transformDates: false });
  return {
    ofType: async (type, from) => {
      try {
        return { kind: 'listed', entities: await translated(doing, () => allOf(client, type, from)) };
      } catch (error) {
        return isMissing(error, 404) ? afterNotFound(client, type, error) : answerTo(error, type);
      }
    },
  };
}

const isMissing = (error: unknown, status: number): boolean => httpErrorIn(error)?.status === status;

/* SDK 5.2 marks the entities API as deprecated in favor of DQL, SDK 9 no longer does; classic SLOs filter by it. */

/** @throws when it is not sure that these are all */
async function allOf(client: MonitoredEntitiesClient, type: string, from: string): Promise<EntityName[]> {
  let total: number | undefined;
  const found = await allPages(
    async (nextPageKey) => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      const page = await client.getEntities(
        nextPageKey ? { nextPageKey } : { entitySelector: entityTypeSelector(type), from, pageSize },
      );
      total = page.totalCount ?? total;
      // An answer that lists nothing and counts nothing is none, whatever its status.
      if (!Array.isArray(page.entities) && total !== 0) throw new TypeError('Entities without "entities"');
      return page;
    },
    ({ entities }) => entities ?? [],
  );
  if (total !== undefined && found.length < total) throw incomplete(found.length, total);
  return found.flatMap(({ entityId, displayName }) => (entityId ? [{ entityId, name: displayName ?? entityId }] : []));
}

const incomplete = (found: number, total: number): Failure =>
  new Failure({
    code: 'Unavailable',
    message: `Could not list the ECS cluster entities: Dynatrace speaks of ${total} and listed ${found}`,
    whose: 'platform',
    hint: 'Ask again in a minute.',
  });

/** Which status an unknown type gets is not documented: 404, or a 400 that names the type, is taken as that. */
function answerTo(error: unknown, type: string): EntityAnswer {
  const http = httpErrorIn(error);
  if (http?.status === 400 && /type/i.test(sayingOf(http.body)) && sayingOf(http.body).includes(type)) {
    return { kind: 'no-type' };
  }
  const failure = translateError(error, doing);
  if (http?.status === 410) return { kind: 'gone', failure };
  return { kind: failure.code === 'MissingScope' ? 'denied' : 'unknown', failure };
}

/**
 * 404 can mean that the type is not known here, or that the whole API went away. A second operation of the API tells: only
 * where that is missing too is the API gone.
 */
async function afterNotFound(client: MonitoredEntitiesClient, type: string, error: unknown): Promise<EntityAnswer> {
  if (sayingOf(httpErrorIn(error)?.body).includes(type)) return { kind: 'no-type' };
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    await client.getEntityTypes({ pageSize: 1 });
    return { kind: 'no-type' };
  } catch (second) {
    const isGone = isMissing(second, 404) || isMissing(second, 410);
    return { kind: isGone ? 'gone' : 'unknown', failure: translateError(isGone ? second : error, doing) };
  }
}
