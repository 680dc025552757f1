import type { Route } from '../http/operation';
import { appIcon } from './appEngine/appIcon';
import { defaultCsp } from './appEngine/defaultCsp';
import { manifestSchema } from './appEngine/manifestSchema';
import { deleteAppObject, updateAppObject } from './appSettings/changeAppObject';
import { createAppObject } from './appSettings/createAppObject';
import { effectiveAppValues } from './appSettings/effectiveAppValues';
import { getAppObject } from './appSettings/getAppObject';
import { listAppObjects } from './appSettings/listAppObjects';
import { resolveAppPermissions } from './appSettings/resolveAppPermissions';
import { createDocument } from './document/createDocument';
import { deleteDocument } from './document/deleteDocument';
import { downloadDocumentContent } from './document/downloadDocumentContent';
import { getDocumentMetadata } from './document/getDocumentMetadata';
import { listDocuments } from './document/listDocuments';
import { updateDocument } from './document/updateDocument';
import { getEnvironmentConfiguration, setEnvironmentConfiguration } from './extensions/environmentConfiguration';
import { installExtension } from './extensions/installExtension';
import { listExtensions, listExtensionVersions } from './extensions/listExtensions';
import { getCatalogExtension, listCatalogExtensions, listCatalogReleases } from './hub/catalogExtensions';
import { resolveEffectivePermissions } from './management/resolveEffectivePermissions';
import { getUser } from './metadata/getUser';
import { ssoRedirect } from './oauth2/ssoRedirect';
import { autocompleteQuery } from './query/autocompleteQuery';
import { cancelQuery } from './query/cancelQuery';
import { executeQuery } from './query/executeQuery';
import { parseQuery } from './query/parseQuery';
import { pollQuery } from './query/pollQuery';
import { verifyQuery } from './query/verifyQuery';
import { getSettings, listSettings } from './settings/listSettings';
import { deleteSettings, postSettings, putSettings } from './settings/writeSettings';
import { cancelEvaluation } from './slo/cancelEvaluation';
import { createPlatformSlo } from './slo/createPlatformSlo';
import { deletePlatformSlo } from './slo/deletePlatformSlo';
import { getPlatformSlo } from './slo/getPlatformSlo';
import { listPlatformSlos } from './slo/listPlatformSlos';
import { pollEvaluation } from './slo/pollEvaluation';
import { startEvaluation } from './slo/startEvaluation';
import { updatePlatformSlo } from './slo/updatePlatformSlo';
import { deleteAppState } from './state/deleteAppState';
import { getAppState } from './state/getAppState';
import { listAppStates } from './state/listAppStates';
import { setAppState } from './state/setAppState';

const stateRead = ['state:app-states:read'];
const documentsRead = ['document:documents:read'];
const documentsWrite = ['document:documents:write'];
const sloRead = ['slo:slos:read'];
const sloWrite = ['slo:slos:write'];
/** An evaluation runs a query in the caller's name. */
const sloEvaluate = [...sloRead, 'storage:metrics:read', 'storage:buckets:read'];
const extensionsRead = ['extensions:definitions:read'];
const extensionsWrite = ['extensions:definitions:write'];
const hubRead = ['hub:catalog:read'];
const settingsRead = ['settings:objects:read'];
const settingsWrite = ['settings:objects:write'];
const appSettingsRead = ['app-settings:objects:read'];
const appSettingsWrite = ['app-settings:objects:write'];
const open: readonly string[] = [];

const extensions = '/extensions/v2/extensions';
const configuration = `${extensions}/:name/environment-configuration`;
const catalog = '/hub/v1/catalog/extensions';
const settings = '/settings/v1/objects';
const appSettings = '/app-settings/v2';
const appObject = `${appSettings}/objects/:objectId`;

/** Services of the platform itself, below `/platform`. */
export const platformRoutes: readonly Route[] = [
  { method: 'GET', path: '/state/v1/app-states', scopes: stateRead, operation: listAppStates },
  { method: 'GET', path: '/state/v1/app-states/:key', scopes: stateRead, operation: getAppState },
  { method: 'PUT', path: '/state/v1/app-states/:key', scopes: ['state:app-states:write'], operation: setAppState },
  {
    method: 'DELETE',
    path: '/state/v1/app-states/:key',
    scopes: ['state:app-states:delete'],
    operation: deleteAppState,
  },

  { method: 'GET', path: '/document/v1/documents', scopes: documentsRead, operation: listDocuments },
  { method: 'POST', path: '/document/v1/documents', scopes: documentsWrite, operation: createDocument },
  { method: 'GET', path: '/document/v1/documents/:id/metadata', scopes: documentsRead, operation: getDocumentMetadata },
  {
    method: 'GET',
    path: '/document/v1/documents/:id/content',
    scopes: documentsRead,
    operation: downloadDocumentContent,
  },
  { method: 'PATCH', path: '/document/v1/documents/:id', scopes: documentsWrite, operation: updateDocument },
  {
    method: 'DELETE',
    path: '/document/v1/documents/:id',
    scopes: ['document:documents:delete'],
    operation: deleteDocument,
  },

  { method: 'POST', path: '/slo/v1/slos/evaluation:start', scopes: sloEvaluate, operation: startEvaluation },
  { method: 'GET', path: '/slo/v1/slos/evaluation:poll', scopes: sloRead, operation: pollEvaluation },
  { method: 'POST', path: '/slo/v1/slos/evaluation:cancel', scopes: sloRead, operation: cancelEvaluation },
  { method: 'GET', path: '/slo/v1/slos', scopes: sloRead, operation: listPlatformSlos },
  { method: 'POST', path: '/slo/v1/slos', scopes: sloWrite, operation: createPlatformSlo },
  { method: 'GET', path: '/slo/v1/slos/:id', scopes: sloRead, operation: getPlatformSlo },
  { method: 'PUT', path: '/slo/v1/slos/:id', scopes: sloWrite, operation: updatePlatformSlo },
  { method: 'DELETE', path: '/slo/v1/slos/:id', scopes: sloWrite, operation: deletePlatformSlo },

  // What a query needs depends on the tables it reads; `executeQuery` looks.
  { method: 'POST', path: '/storage/query/v1/query:execute', scopes: open, operation: executeQuery },
  { method: 'GET', path: '/storage/query/v1/query:poll', scopes: open, operation: pollQuery },
  { method: 'POST', path: '/storage/query/v1/query:cancel', scopes: open, operation: cancelQuery },
  { method: 'POST', path: '/storage/query/v1/query:verify', scopes: open, operation: verifyQuery },
  { method: 'POST', path: '/storage/query/v1/query:parse', scopes: open, operation: parseQuery },
  { method: 'POST', path: '/storage/query/v1/query:autocomplete', scopes: open, operation: autocompleteQuery },
  { method: 'GET', path: extensions, scopes: extensionsRead, operation: listExtensions },
  { method: 'GET', path: `${extensions}/:name`, scopes: extensionsRead, operation: listExtensionVersions },
  { method: 'POST', path: `${extensions}/:name`, scopes: extensionsWrite, operation: installExtension },
  { method: 'GET', path: configuration, scopes: extensionsRead, operation: getEnvironmentConfiguration },
  { method: 'POST', path: configuration, scopes: extensionsWrite, operation: setEnvironmentConfiguration },
  { method: 'GET', path: catalog, scopes: hubRead, operation: listCatalogExtensions },
  { method: 'GET', path: `${catalog}/:id`, scopes: hubRead, operation: getCatalogExtension },
  { method: 'GET', path: `${catalog}/:id/releases`, scopes: hubRead, operation: listCatalogReleases },

  { method: 'GET', path: settings, scopes: settingsRead, operation: listSettings },
  { method: 'POST', path: settings, scopes: settingsWrite, operation: postSettings },
  { method: 'GET', path: `${settings}/:objectId`, scopes: settingsRead, operation: getSettings },
  { method: 'PUT', path: `${settings}/:objectId`, scopes: settingsWrite, operation: putSettings },
  { method: 'DELETE', path: `${settings}/:objectId`, scopes: settingsWrite, operation: deleteSettings },

  { method: 'GET', path: `${appSettings}/objects`, scopes: appSettingsRead, operation: listAppObjects },
  { method: 'POST', path: `${appSettings}/objects`, scopes: appSettingsWrite, operation: createAppObject },
  { method: 'GET', path: appObject, scopes: appSettingsRead, operation: getAppObject },
  { method: 'PUT', path: appObject, scopes: appSettingsWrite, operation: updateAppObject },
  { method: 'DELETE', path: appObject, scopes: appSettingsWrite, operation: deleteAppObject },
  { method: 'GET', path: `${appSettings}/effective-values`, scopes: appSettingsRead, operation: effectiveAppValues },
  // To read or to write, either will do; the operation looks.
  {
    method: 'POST',
    path: `${appSettings}/effective-permissions:resolve`,
    scopes: open,
    operation: resolveAppPermissions,
  },

  {
    method: 'POST',
    path: '/management/v1/effective-permissions:resolve',
    scopes: open,
    operation: resolveEffectivePermissions,
  },
  { method: 'GET', path: '/metadata/v1/user', scopes: open, operation: getUser },
  { method: 'GET', path: '/oauth2/authorization/dynatrace-sso', scopes: open, operation: ssoRedirect },
  { method: 'GET', path: '/app-engine/registry/v1/app-icons/:id', scopes: open, operation: appIcon },
  { method: 'GET', path: '/app-engine/registry/v1/app.default.csp.json', scopes: open, operation: defaultCsp },
  { method: 'GET', path: '/app-engine/registry/v1/app.manifest.schema.json', scopes: open, operation: manifestSchema },
];
