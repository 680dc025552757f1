import type { Route } from '../http/operation';
import { getCredentials, getCredentialsDetails, listCredentials, postCredentials } from './credentials/vault';
import { getEntityType, listEntityTypes } from './entities/entityTypes';
import { getEntity } from './entities/getEntity';
import { listEntities } from './entities/listEntities';
import { getEnvironmentConfiguration, setEnvironmentConfiguration } from './extensions/environmentConfiguration';
import { listExtensions, listExtensionVersions } from './extensions/listExtensions';
import { addExtension } from './extensions/addExtension';
import { getHubExtension } from './extensions/getHubExtension';
import { listHubItems } from './extensions/listHubItems';
import { createEvent } from './events/createEvent';
import { ingestBizEvents } from './events/ingestBizEvents';
import { getMetric } from './metrics/getMetric';
import { listMetrics } from './metrics/listMetrics';
import { queryMetrics } from './metrics/queryMetrics';
import { deleteObject } from './settings/deleteObject';
import { getObject } from './settings/getObject';
import { listObjects } from './settings/listObjects';
import { postObjects } from './settings/postObjects';
import { putObject } from './settings/putObject';
import { createAlert } from './slo/createAlert';
import { deleteSlo } from './slo/deleteSlo';
import { getSlo } from './slo/getSlo';
import { listSlos } from './slo/listSlos';
import { listApiTokens } from './tokens/listApiTokens';
import { createApiToken, deleteApiToken, getApiToken, lookUpApiToken } from './tokens/apiTokens';

const metrics = { scopes: ['environment-api:metrics:read'], tokenScope: 'metrics.read' };
const entities = { scopes: ['environment-api:entities:read'], tokenScope: 'entities.read' };
const settingsRead = { scopes: ['settings:objects:read'], tokenScope: 'settings.read' };
const settingsWrite = { scopes: ['settings:objects:write'], tokenScope: 'settings.write' };
const sloRead = { scopes: ['environment-api:slo:read'], tokenScope: 'slo.read' };
const sloWrite = { scopes: ['environment-api:slo:write'], tokenScope: 'slo.write' };
const extensionsRead = { scopes: ['environment-api:extensions:read'], tokenScope: 'extensions.read' };
const extensionsWrite = { scopes: ['environment-api:extensions:write'], tokenScope: 'extensions.write' };
// The Hub API has no SDK client, so its app scopes are not documented. `hub:catalog:read` is the IAM permission's name;
// for adding, the scope of the Extensions API's own "install from Hub" stands in.
const hubRead = { scopes: ['hub:catalog:read'], tokenScope: 'hub.read' };
const hubInstall = { scopes: ['environment-api:extensions:write'], tokenScope: 'hub.install' };
const tokensRead = { scopes: ['environment-api:api-tokens:read'], tokenScope: 'apiTokens.read' };
const tokensWrite = { scopes: ['environment-api:api-tokens:write'], tokenScope: 'apiTokens.write' };
const vaultRead = { scopes: ['environment-api:credentials:read'], tokenScope: 'credentialVault.read' };
const vaultWrite = { scopes: ['environment-api:credentials:write'], tokenScope: 'credentialVault.write' };

// `environment-api:events:write` would do as well; a user can be granted this one.
const eventsWrite = { scopes: ['storage:events:write'], tokenScope: 'events.ingest' };
const bizEventsWrite = { scopes: ['storage:events:write'], tokenScope: 'bizevents.ingest' };

const configuration = '/extensions/:name/environmentConfiguration';

/** The Environment API v2, by the scopes that its SDK and its reference name. */
export const classicRoutes: readonly Route[] = [
  { method: 'GET', path: '/metrics', operation: listMetrics, ...metrics },
  { method: 'GET', path: '/metrics/query', operation: queryMetrics, ...metrics },
  { method: 'GET', path: '/metrics/:key', operation: getMetric, ...metrics },
  { method: 'GET', path: '/entities', operation: listEntities, ...entities },
  { method: 'GET', path: '/entities/:id', operation: getEntity, ...entities },
  { method: 'GET', path: '/entityTypes', operation: listEntityTypes, ...entities },
  { method: 'GET', path: '/entityTypes/:type', operation: getEntityType, ...entities },
  { method: 'GET', path: '/settings/objects', operation: listObjects, ...settingsRead },
  { method: 'POST', path: '/settings/objects', operation: postObjects, ...settingsWrite },
  { method: 'GET', path: '/settings/objects/:objectId', operation: getObject, ...settingsRead },
  { method: 'PUT', path: '/settings/objects/:objectId', operation: putObject, ...settingsWrite },
  { method: 'DELETE', path: '/settings/objects/:objectId', operation: deleteObject, ...settingsWrite },
  { method: 'GET', path: '/slo', operation: listSlos, ...sloRead },
  { method: 'GET', path: '/slo/:id', operation: getSlo, ...sloRead },
  { method: 'DELETE', path: '/slo/:id', operation: deleteSlo, ...sloWrite },
  { method: 'POST', path: '/slo/:id/alert', operation: createAlert, ...sloWrite },
  { method: 'GET', path: '/hub/items', operation: listHubItems, ...hubRead },
  { method: 'GET', path: '/hub/extensions2/:name', operation: getHubExtension, ...hubRead },
  { method: 'POST', path: '/hub/extensions2/:name/actions/addToEnvironment', operation: addExtension, ...hubInstall },
  { method: 'GET', path: '/extensions', operation: listExtensions, ...extensionsRead },
  { method: 'GET', path: '/extensions/:name', operation: listExtensionVersions, ...extensionsRead },
  { method: 'POST', path: '/extensions/:name', operation: addExtension, ...extensionsWrite },
  { method: 'GET', path: configuration, operation: getEnvironmentConfiguration, ...extensionsRead },
  { method: 'POST', path: configuration, operation: setEnvironmentConfiguration, ...extensionsWrite },
  { method: 'PUT', path: configuration, operation: setEnvironmentConfiguration, ...extensionsWrite },
  { method: 'GET', path: '/apiTokens', operation: listApiTokens, ...tokensRead },
  { method: 'POST', path: '/apiTokens', operation: createApiToken, ...tokensWrite },
  { method: 'POST', path: '/apiTokens/lookup', operation: lookUpApiToken, ...tokensRead },
  { method: 'GET', path: '/apiTokens/:id', operation: getApiToken, ...tokensRead },
  { method: 'DELETE', path: '/apiTokens/:id', operation: deleteApiToken, ...tokensWrite },
  { method: 'POST', path: '/events/ingest', operation: createEvent, ...eventsWrite },
  { method: 'POST', path: '/bizevents/ingest', operation: ingestBizEvents, ...bizEventsWrite },
  { method: 'GET', path: '/credentials', operation: listCredentials, ...vaultRead },
  { method: 'POST', path: '/credentials', operation: postCredentials, ...vaultWrite },
  { method: 'GET', path: '/credentials/:id', operation: getCredentials, ...vaultRead },
  { method: 'GET', path: '/credentials/:id/details', operation: getCredentialsDetails, ...vaultRead },
];
