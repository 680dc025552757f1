import type { Route } from '../http/operation';
import { cloudFormation } from './cloudFormationApi';
import { consoleRoutes } from './console/consoleRoutes';
import { bucketOperation } from './s3/bucketOperations';
import { objectOperation } from './s3/objects';
import { secretsManager } from './secretsManager/secretsManager';
import { sts } from './sts';

/** The sandbox's AWS. SDKs add a slash to an endpoint with a path. */
export const awsRoutes: readonly Route[] = [
  ...consoleRoutes,
  { method: 'POST', path: '/aws/cloudformation', scopes: [], operation: cloudFormation },
  { method: 'POST', path: '/aws/cloudformation/', scopes: [], operation: cloudFormation },
  { method: 'POST', path: '/aws/secretsmanager', scopes: [], operation: secretsManager },
  { method: 'POST', path: '/aws/secretsmanager/', scopes: [], operation: secretsManager },
  { method: 'POST', path: '/aws/sts', scopes: [], operation: sts },
  { method: 'POST', path: '/aws/sts/', scopes: [], operation: sts },
  // HEAD arrives at GET's route; SDKs end the path of a bucket with a slash.
  ...(['GET', 'PUT', 'DELETE'] as const).flatMap((method): Route[] => [
    { method, path: '/aws/s3/:bucket', scopes: [], operation: bucketOperation },
    { method, path: '/aws/s3/:bucket/', scopes: [], operation: bucketOperation },
  ]),
  { method: 'GET', path: '/aws/s3/:bucket/:key{.+}', scopes: [], operation: objectOperation },
  { method: 'PUT', path: '/aws/s3/:bucket/:key{.+}', scopes: [], operation: objectOperation },
];
