import type { Route } from '../operation';
import { cloudFormation } from './cloudformation/cloudFormation';
import { consoleRoutes } from './console/consoleRoutes';
import { getObject, listObjects } from './s3';
import { secretsManager } from './secretsManager';

/** The sandbox's AWS. SDKs add a slash to an endpoint with a path. */
export const awsRoutes: readonly Route[] = [
  ...consoleRoutes,
  { method: 'POST', path: '/aws/cloudformation', scopes: [], operation: cloudFormation },
  { method: 'POST', path: '/aws/cloudformation/', scopes: [], operation: cloudFormation },
  { method: 'POST', path: '/aws/secretsmanager', scopes: [], operation: secretsManager },
  { method: 'POST', path: '/aws/secretsmanager/', scopes: [], operation: secretsManager },
  { method: 'GET', path: '/aws/s3/:bucket', scopes: [], operation: listObjects },
  { method: 'GET', path: '/aws/s3/:bucket/:key{.+}', scopes: [], operation: getObject },
];
