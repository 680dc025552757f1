import type { Route } from '../operation';
import { getEntityType, listEntityTypes } from './entities/entityTypes';
import { getEntity } from './entities/getEntity';
import { listEntities } from './entities/listEntities';
import { getMetric } from './metrics/getMetric';
import { listMetrics } from './metrics/listMetrics';
import { queryMetrics } from './metrics/queryMetrics';
import { deleteObject, getObject, listObjects, postObjects, putObject } from './settings/objects';

const metrics = { scopes: ['environment-api:metrics:read'], tokenScope: 'metrics.read' };
const entities = { scopes: ['environment-api:entities:read'], tokenScope: 'entities.read' };
const settingsRead = { scopes: ['settings:objects:read'], tokenScope: 'settings.read' };
const settingsWrite = { scopes: ['settings:objects:write'], tokenScope: 'settings.write' };

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
];
