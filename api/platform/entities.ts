import { MonitoredEntitiesClient } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { entityTypeSelector } from '../../domain/queries/entityTypeSelector';
import { allPages } from './allPages';
import { httpErrorIn } from './httpError';
import { sayingOf, translated, type Doing } from './translateError';

export interface EntityName {
  entityId: string;
  name: string;
}

export interface Entities {
  /**
   * Entities of a type seen since `from`; null when the environment does not know the type, which for types that an
   * extension brings means: the extension has not run here.
   */
  ofType(type: string, from: string): Promise<EntityName[] | null>;
}

interface PageRequest {
  nextPageKey?: string;
  entitySelector?: string;
  from?: string;
  pageSize?: number;
}

const doing: Doing = { what: 'list the ECS clusters', scopes: ['environment-api:entities:read'] };

/** The largest page is not documented; 500 is what other clients of Dynatrace's own use. */
const pageSize = 500;

/** Monitored entities API v2. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/entity-v2 */
export function entitiesFrom(httpClient: HttpClient): Entities {
  const client = new MonitoredEntitiesClient(httpClient, { transformDates: false });
  const page = (config: PageRequest) =>
    // SDK 5.2 marks the entities API as deprecated in favor of DQL, SDK 9 no longer does; classic SLOs filter by it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    client.getEntities(config);
  return {
    ofType: (type, from) =>
      translated(doing, async () => {
        try {
          return await allPages(
            (nextPageKey) =>
              page(nextPageKey ? { nextPageKey } : { entitySelector: entityTypeSelector(type), from, pageSize }),
            ({ entities }) =>
              (entities ?? []).flatMap(({ entityId, displayName }) =>
                entityId ? [{ entityId, name: displayName ?? entityId }] : [],
              ),
          );
        } catch (error) {
          if (isUnknownType(error, type)) return null;
          throw error;
        }
      }),
  };
}

/** Which status an unknown type gets is not documented: 404, or a 400 that names the type, is taken as that. */
function isUnknownType(error: unknown, type: string): boolean {
  const http = httpErrorIn(error);
  if (http?.status === 404) return true;
  return http?.status === 400 && /type/i.test(sayingOf(http.body)) && sayingOf(http.body).includes(type);
}
