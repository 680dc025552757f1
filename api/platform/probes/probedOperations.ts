import type { EnvironmentApi } from '../../../domain/model/environment';
import { clusterEntityType } from '../../../domain/model/ecsMetrics';
import { entityTypeSelector } from '../../../domain/queries/entityTypeSelector';

/** One operation that tells whether its API is there. None of them writes, and none reads more than one row. */
export interface ProbedOperation {
  /** Which of Dynatrace's doors it stands behind; an API may have both. */
  door: 'platform' | 'classic';
  method: 'GET' | 'POST';
  url: string;
  body?: unknown;
  /** Scopes of the manifest that it takes. */
  scopes: readonly string[];
  /** An id that nothing has, where there is no operation to ask that answers 404 for nothing but itself. */
  quoted?: string;
}

const classic = '/platform/classic/environment-api/v2';
const queries = '/platform/storage/query/v1';
const nobody = 'ecs-slo-launchpad-asks';
/** Reads no table. */
const smallest = { query: 'data record(asked = true)' };

const get = (door: ProbedOperation['door'], url: string, ...scopes: string[]): ProbedOperation => ({
  ...{ door, method: 'GET', url, scopes },
});
/** A body that the operation has to refuse: 400 tells that it is there, and nothing is made. */
const post = (door: ProbedOperation['door'], url: string, body: unknown, ...scopes: string[]): ProbedOperation => ({
  ...{ door, method: 'POST', url, body, scopes },
});

const selector = (text: string): string => encodeURIComponent(text);
const detectors = encodeURIComponent('builtin:davis.anomaly-detectors');

const metricsRead = 'environment-api:metrics:read';
const entitiesRead = 'environment-api:entities:read';
const sloRead = 'environment-api:slo:read';
const settingsRead = 'settings:objects:read';
const tokensWrite = 'environment-api:api-tokens:write';
const tokensRead = 'environment-api:api-tokens:read';

/**
 * What is asked of each API, in this order and no further than needed: the next one of a door only after a 404, the next door
 * only where the first one is no help. Lists are asked for one row.
 */
export const probedOperations: Readonly<Record<EnvironmentApi, readonly ProbedOperation[]>> = {
  grail: [
    post('platform', `${queries}/query:verify`, smallest, 'storage:buckets:read'),
    post('platform', `${queries}/query:parse`, smallest, 'storage:buckets:read'),
  ],
  platformSlos: [
    get('platform', '/platform/slo/v1/slos?page-size=1', 'slo:slos:read'),
    post('platform', '/platform/slo/v1/slos/evaluation:start', {}, 'slo:slos:read'),
  ],
  documents: [
    get('platform', '/platform/document/v1/documents?page-size=1', 'document:documents:read'),
    // Name, type and content are required.
    post('platform', '/platform/document/v1/documents', {}, 'document:documents:write'),
  ],
  extensions: [
    get('platform', '/platform/extensions/v2/extensions?page-size=1', 'extensions:definitions:read'),
    get('classic', `${classic}/extensions?pageSize=1`, 'environment-api:extensions:read'),
  ],
  hub: [
    get('platform', '/platform/hub/v1/catalog/extensions?page-size=1', 'hub:catalog:read'),
    get('classic', `${classic}/hub/items?itemType=EXTENSION2&pageSize=1`, 'hub:catalog:read'),
  ],
  settings: [
    get('classic', `${classic}/settings/objects?scopes=environment&fields=objectId&pageSize=1`, settingsRead),
    get(
      'classic',
      `${classic}/settings/effectiveValues?schemaIds=${detectors}&scope=environment&pageSize=1`,
      settingsRead,
    ),
    get('platform', `/platform/settings/v1/objects?schema-id=${detectors}&scope=environment&page-size=1`, settingsRead),
  ],
  metrics: [
    get('classic', `${classic}/metrics?pageSize=1`, metricsRead),
    // No selector begins with a bracket.
    get('classic', `${classic}/metrics/query?metricSelector=${selector('(')}`, metricsRead),
  ],
  entities: [
    get(
      'classic',
      `${classic}/entities?entitySelector=${selector(entityTypeSelector(clusterEntityType))}&pageSize=1`,
      entitiesRead,
    ),
    get('classic', `${classic}/entityTypes?pageSize=1`, entitiesRead),
  ],
  slos: [
    get('classic', `${classic}/slo?pageSize=1`, sloRead),
    { ...get('classic', `${classic}/slo/${nobody}`, sloRead), quoted: nobody },
  ],
  tokens: [
    // Latest environments keep the tokens there are and make no more, so it is the making that is asked. Without name and
    // scopes none is made.
    post('classic', `${classic}/apiTokens`, {}, tokensWrite),
    post('classic', `${classic}/apiTokens/lookup`, { token: '' }, tokensRead),
  ],
};
